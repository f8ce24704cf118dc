import type { SharingWords } from "./en";

// Between Chinese and Latin letters stands a space.
const spaced = (name: string): string => (/^[A-Za-z]/.test(name) ? ` ${name} ` : name);

export const sharing: SharingWords = {
  signIn: {
    enter: "登入", again: "重新登入", leave: "登出", account: "帳戶", signedInAs: (name) => `已登入：${name}`, out: "您尚未登入",
    outSays: "圖片、檢核、檔案和地圖庫需要登入。不登入也可以填寫。", lost: "登入已失效。", lostSays: "請重新登入以繼續。沒有遺失任何內容。", needless: "此服務只供本機使用，無須登入。",
    impossible: "此服務還沒有為此頁面設定登入。服務的管理者可在「為團隊執行服務」一文中查看設定方法。", blocked: "瀏覽器擋下了登入視窗。請允許此頁面開啟彈出視窗，然後再試一次。",
    cancelled: "登入沒有完成。", failed: "登入沒有成功。", needed: "這一步需要登入。", mapNeeds: "這張地圖在地圖庫中。請登入後開啟。",
  },
  library: {
    notices: "提示", oneDrive: "OneDrive", library: "地圖庫", saved: (time) => `已於 ${time} 儲存`, inLibrary: (version, where) => `第 ${version} 版在${spaced(where)}中`, notIn: (where) => `尚未儲存到${spaced(where).trimEnd()}`,
    notInSays: "在您儲存之前，草稿留在此瀏覽器中。", unsaved: (n) => `未儲存：${n} 處變更`, saving: "正在儲存", waiting: "正在等待服務", waitingSays: (n) => `${n} 處變更在等待。服務一有回應就會儲存。`,
    save: (where) => `儲存到${spaced(where).trimEnd()}`, why: "變更了什麼（記入歷程記錄）", savedNow: "地圖已儲存。", elsewhere: "有人儲存了這張地圖。", elsewhereSays: (version) => `地圖庫中已是第 ${version} 版。合併進來，您的變更會保留。`,
    bringIn: "合併進來", broughtIn: "兩邊的變更已合在一起。", conflicts: (n) => `${n} 處兩邊都改過`, decide: (n) => `決定 ${n} 處衝突`, decideFirst: "儲存之前，請先決定以哪一段文字為準。",
    mine: "您的文字", theirs: (version) => `地圖庫第 ${version} 版`, useMine: "採用您的文字", useTheirs: "採用地圖庫的文字", merging: "正在合併兩邊的變更", recent: "最近變更的在前", changedAt: (time) => `變更於 ${time}`,
    link: "貼上連結", linkSays: "他人與您共用的簡報、活頁簿或地圖的連結", openLink: "開啟連結", shared: "與您共用的", findShared: "尋找他人共用的內容", noShared: "他人共用的內容中沒有這些詞。", none: "沒有地圖包含這些詞。", by: (name) => `來自${name}`,
  },
  sharing: {
    history: "歷程記錄", access: "誰可以存取", copyMapLink: "複製這張地圖的連結", copied: "連結已複製。", copyThis: "請複製：", save: (n) => `第 ${n} 次儲存`, whoWhen: (who, when) => `${who}，${when}`, somebody: "某人",
    noWhy: "沒有備註", now: "現在的樣子", compare: (n) => `將第 ${n} 次儲存的地圖與現在的比較`, restore: "還原此時的地圖", restoreSays: "它會再儲存一次；其間的內容仍在歷程記錄中。", restored: (n) => `地圖已還原為第 ${n} 次儲存時的樣子。`,
    saveFirst: "請先儲存您的變更。", differences: (n) => (n === 0 ? "沒有不同之處。" : `${n} 處不同`), before: (n) => `第 ${n} 次儲存時`, after: "現在", picture: (name) => `總覽：${name}`, comparing: "正在比較", marked: "不同的卡片帶有外框。",
    rights: "允許", view: "檢視", edit: "變更", own: "擁有者", makeLink: "複製連結", linkSays: "您組織中的所有人都可使用。", invite: "邀請", people: "電子郵件地址，每行一個", invited: (n) => `已邀請 ${n} 人。`, remove: (name) => `取消${name}的存取`,
    link: "連結", noAccess: "目前只有您。", inherited: "來自資料夾", needPeople: "請至少填寫一個地址。", anyone: "任何人", organization: "您組織中的所有人",
  },
  review: {
    title: (version) => `第 ${version} 版的審查`, says: "各部門檢查自己的接觸點。", start: "開始審查", copyLink: "複製審查連結", copyLinks: "複製審查連結", copyLinkOf: (name) => `複製${name}的審查連結`, none: "還沒有部門擁有接觸點。", setOwners: "設定負責部門",
    notBegun: "請每個擁有接觸點的部門確認各自的部分是否符合。", saveFirst: "審查針對地圖庫中的版本。請先儲存您的變更。", answered: (done, all) => `已答覆 ${done} 個接觸點，共 ${all} 個`, agreed: (n) => `${n} 個符合`, notSoCount: (n) => `${n} 個不符`, open: (n) => `${n} 個未答覆`,
    ofAgreed: (n, all) => `符合 ${n}/${all}`, ofNotSo: (n, all, wrong) => `已答覆 ${n}/${all}，${wrong} 個不符`, corrects: (who, when) => `${who}將於 ${when} 前更正`, ownerOnly: (who) => `由${who}更正`, noOwner: "沒有負責人和日期", setOwner: "設定負責人和日期", notSoOf: (name) => `${name}：不符`, begun: "審查已開始。",
    of: (name) => `${name}的審查`, mapVersion: (title, version) => `${title} · 第 ${version} 版`, question: (n) => `這 ${n} 個接觸點由貴部門負責。顧客實際的經歷是這樣嗎？`, done: (n, all) => `已回答 ${n} 個，共 ${all} 個`, agree: "符合", notSo: "不符", true: "實際情況", who: "負責人", due: "期限",
    comment: "其他意見（選填）", commentOf: (who) => (who === "" ? "意見" : `${who}的意見`), you: "您的姓名", send: "送出審查", sent: "您的審查已送出。可以關閉此頁面。", sentSays: "只要仍在審查此版本，就可以修改。", change: "修改我的審查", missing: (n) => `還有 ${n} 個接觸點需要回答。`, needText: "請寫明實際情況。", sending: "正在送出", noDepartment: "這張地圖中沒有這個部門，或它不再擁有接觸點。", openMap: "開啟地圖",
    needAccess: "請先給他們可變更地圖的存取權限。", elsewhere: "尚未放入階段", keptHere: "在您送出之前，答覆保留在此瀏覽器中。", offline: "審查尚未送出。服務一有回應就會送出。",
  },
};
