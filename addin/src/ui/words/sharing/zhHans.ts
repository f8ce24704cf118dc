import type { SharingWords } from "./en";

// Between Chinese and Latin letters stands a space.
const spaced = (name: string): string => (/^[A-Za-z]/.test(name) ? ` ${name} ` : name);

export const sharing: SharingWords = {
  signIn: {
    enter: "登录", again: "重新登录", leave: "退出登录", account: "账户", signedInAs: (name) => `已登录：${name}`, out: "您尚未登录",
    outSays: "图片、检查、文件和地图库需要登录。不登录也可以填写。", lost: "登录已失效。", lostSays: "请重新登录以继续。没有丢失任何内容。", needless: "此服务只供本机使用，无需登录。",
    impossible: "此服务还没有为此页面设置登录。服务的管理者可在「为团队运行服务」一文中查看设置方法。", blocked: "浏览器拦截了登录窗口。请允许此页面弹出窗口，然后重试。",
    cancelled: "登录没有完成。", failed: "登录没有成功。", needed: "这一步需要登录。", mapNeeds: "这张地图在地图库中。请登录后打开。",
  },
  library: {
    notices: "提示", oneDrive: "OneDrive", library: "地图库", saved: (time) => `已于 ${time} 保存`, inLibrary: (version, where) => `第 ${version} 版在${spaced(where)}中`, notIn: (where) => `尚未保存到${spaced(where).trimEnd()}`,
    notInSays: "在您保存之前，草稿留在此浏览器中。", unsaved: (n) => `未保存：${n} 处更改`, saving: "正在保存", waiting: "正在等待服务", waitingSays: (n) => `${n} 处更改在等待。服务一有回应就会保存。`,
    save: (where) => `保存到${spaced(where).trimEnd()}`, why: "更改了什么（记入历史记录）", savedNow: "地图已保存。", elsewhere: "有人保存了这张地图。", elsewhereSays: (version) => `地图库中已是第 ${version} 版。合并进来，您的更改会保留。`,
    bringIn: "合并进来", broughtIn: "两边的更改已合在一起。", conflicts: (n) => `${n} 处两边都改过`, decide: (n) => `决定 ${n} 处冲突`, decideFirst: "保存之前，请先决定以哪一段文字为准。",
    mine: "您的文字", theirs: (version) => `地图库第 ${version} 版`, useMine: "采用您的文字", useTheirs: "采用地图库的文字", merging: "正在合并两边的更改", recent: "最近更改的在前", changedAt: (time) => `更改于 ${time}`,
    link: "粘贴链接", linkSays: "他人与您共享的演示文稿、工作簿或地图的链接", openLink: "打开链接", shared: "与您共享的", findShared: "查找他人共享的内容", noShared: "他人共享的内容中没有这些词。", none: "没有地图包含这些词。", by: (name) => `来自${name}`,
  },
  sharing: {
    history: "历史记录", access: "谁可以访问", copyMapLink: "复制这张地图的链接", copied: "链接已复制。", copyThis: "请复制：", save: (n) => `第 ${n} 次保存`, whoWhen: (who, when) => `${who}，${when}`, somebody: "某人",
    noWhy: "没有备注", now: "现在的样子", compare: (n) => `将第 ${n} 次保存的地图与现在的比较`, restore: "恢复此时的地图", restoreSays: "它会再保存一次；其间的内容仍在历史记录中。", restored: (n) => `地图已恢复为第 ${n} 次保存时的样子。`,
    saveFirst: "请先保存您的更改。", differences: (n) => (n === 0 ? "没有不同之处。" : `${n} 处不同`), before: (n) => `第 ${n} 次保存时`, after: "现在", picture: (name) => `总览：${name}`, comparing: "正在比较", marked: "不同的卡片带有边框。",
    rights: "允许", view: "查看", edit: "更改", own: "所有者", makeLink: "复制链接", linkSays: "您组织中的所有人都可使用。", invite: "邀请", people: "电子邮件地址，每行一个", invited: (n) => `已邀请 ${n} 人。`, remove: (name) => `取消${name}的访问`,
    link: "链接", noAccess: "目前只有您。", inherited: "来自文件夹", needPeople: "请至少填写一个地址。", anyone: "任何人", organization: "您组织中的所有人",
  },
  review: {
    title: (version) => `第 ${version} 版的评审`, says: "各部门检查自己的触点。", start: "开始评审", copyLink: "复制评审链接", copyLinks: "复制评审链接", copyLinkOf: (name) => `复制${name}的评审链接`, none: "还没有部门拥有触点。", setOwners: "设置负责部门",
    notBegun: "请每个拥有触点的部门确认各自的部分是否符合。", saveFirst: "评审针对地图库中的版本。请先保存您的更改。", answered: (done, all) => `已答复 ${done} 个触点，共 ${all} 个`, agreed: (n) => `${n} 个符合`, notSoCount: (n) => `${n} 个不符`, open: (n) => `${n} 个未答复`,
    ofAgreed: (n, all) => `符合 ${n}/${all}`, ofNotSo: (n, all, wrong) => `已答复 ${n}/${all}，${wrong} 个不符`, corrects: (who, when) => `${who}将于 ${when} 前更正`, ownerOnly: (who) => `由${who}更正`, noOwner: "没有负责人和日期", setOwner: "设置负责人和日期", notSoOf: (name) => `${name}：不符`, begun: "评审已开始。",
    of: (name) => `${name}的评审`, mapVersion: (title, version) => `${title} · 第 ${version} 版`, question: (n) => `这 ${n} 个触点由您的部门负责。客户实际的经历是这样吗？`, done: (n, all) => `已回答 ${n} 个，共 ${all} 个`, agree: "符合", notSo: "不符", true: "实际情况", who: "由谁更正", due: "截止日期",
    comment: "其他意见（选填）", commentOf: (who) => (who === "" ? "意见" : `${who}的意见`), you: "您的姓名", send: "提交评审", sent: "您的评审已提交。可以关闭此页面。", sentSays: "只要仍在评审此版本，就可以修改。", change: "修改我的评审", missing: (n) => `还有 ${n} 个触点需要回答。`, needText: "请写明实际情况。", sending: "正在提交", noDepartment: "这张地图中没有这个部门，或它不再拥有触点。", openMap: "打开地图",
    needAccess: "请先给他们可更改地图的访问权限。", elsewhere: "尚未放入阶段", keptHere: "在您提交之前，答复保留在此浏览器中。", offline: "评审尚未提交。服务一有回应就会提交。",
  },
};
