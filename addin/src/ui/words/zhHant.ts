import type { Words } from "./en";
import { sharing } from "./sharing/zhHant";
import { templates } from "./templates/zhHant";

export const zhHant: Words = {
  languageName: "繁體中文",
  listSeparator: "、",
  colon: "：",
  app: {
    skip: "跳到填寫內容", more: "更多：帳戶、設定、說明", undo: "復原", redo: "取消復原", back: "返回", loading: "正在載入",
    draftKept: (time) => `草稿已於 ${time} 保留`, draftNotKept: "草稿未能保留在此裝置上", notYetNamed: "未命名的地圖", unnamed: "尚未命名", places: "位置",
    start: "開始", map: "地圖", files: "檔案", share: "共用", mapMenu: "地圖功能表：切換、重新命名、關閉",
    rename: "重新命名", newName: "地圖名稱", switchTo: "開啟其他地圖", closeMap: "關閉地圖", save: "儲存", cancel: "取消",
    undone: "已復原", redone: "已取消復原", removed: (n) => `已移除 ${n} 項。`,
    example: "範例", exampleData: "範例資料", readOnly: "唯讀", previous: "上一個", next: "下一個", remove: "移除", add: "新增",
  },
  fields: {
    choices: "選項", calendarIcon: "日曆", inMap: "此地圖中", usualChannels: "常用管道", noDate: "按 2027-12-31 的格式輸入日期，或在日曆中選擇。", datePlaceholder: "2027-12-31", calendarFor: (label) => `「${label}」的日曆`,
    calendar: {
      goToToday: "前往今天", prevMonthAriaLabel: "上個月", nextMonthAriaLabel: "下個月", prevYearAriaLabel: "上一年", nextYearAriaLabel: "下一年", prevYearRangeAriaLabel: "更早的年份", nextYearRangeAriaLabel: "更晚的年份",
      monthPickerHeaderAriaLabel: "{0}，選擇年份", yearPickerHeaderAriaLabel: "{0}，選擇月份", closeButtonAriaLabel: "關閉日曆", weekNumberFormatString: "第 {0} 週", selectedDateFormatString: "已選：{0}", todayDateFormatString: "今天：{0}", dayMarkedAriaLabel: "已標記",
    },
  },
  settings: {
    title: "設定", language: "語言", colours: "色彩", asSystem: "與此裝置相同", light: "淺色", dark: "深色", highContrast: "高對比",
    examples: "在步驟中顯示範例", drafts: "此裝置上的草稿", draftsKept: (n) => `${n} 份草稿，保留 30 天`, deleteDrafts: "刪除所有草稿",
    deleteSure: "要刪除此裝置上的所有草稿嗎？您儲存過的檔案不受影響。", works: "這裡能做什麼",
    canDownload: "下載簡報和活頁簿", canRead: "讀取您拖入的檔案中的修改", cannotInPlace: "直接更新開啟的檔案需要 PowerPoint 或 Excel",
    sent: "傳送什麼、傳到哪裡", sentSays: "地圖和檔案會傳送到此位址的 JourneyOffice 服務，由它編排投影片，且不留存任何內容。草稿存放在此瀏覽器中。",
  },
  problems: {
    offline: "服務沒有回應。", offlineSays: "您可以繼續填寫。圖片、檢核和檔案需要服務。", tryAgain: "再試一次", code: "代碼", nothingLost: "沒有遺失任何內容。",
    readOnlyWhy: (theirs, ours) => `這張地圖由較新版本的 JourneyOffice 儲存（結構 ${theirs}）。此版本最高可讀取結構 ${ours}。`, readOnlyWay: "可以向 JourneyOffice 的管理員要更新，或在複本中工作：此版本不認識的欄位會原樣留在複本中。", copyDetails: "複製詳細資料", detailsCopied: "詳細資料已複製。",
    readOnly: "可以查看，不能修改。", makeCopy: "製作複本繼續工作", unexpected: "這一步沒有成功。", where: "位置",
  },
  start: {
    headline: "看清顧客卡在哪裡", intro: "用六個簡短步驟畫出他們的旅程。投影片和工作表與它保持一致，並保留您在其中的修改。",
    chooseTemplate: "選擇範本", funnel: "從行銷漏斗開始", funnelSays: "貼上各步驟，再用顧客的話逐一改名", open: "開啟地圖", openSays: "來自檔案或地圖庫",
    segment: "用於另一個客群", segmentSays: "複製目前的地圖，其中所有內容標為未經證實", empty: "從空白地圖開始", emptySays: "八個階段，可直接填寫",
    withoutSignIn: "無須登入即可使用。", lowestPoint: "最低點", recent: "繼續", pictureOfMap: "一張旅程地圖：各階段、帶有最低點的情緒曲線，以及下方的卡片",
  },
  gallery: {
    title: "選擇範本", search: "搜尋：結帳、課程、門診", none: "沒有包含這些詞的範本。", use: "使用此範本", stages: "階段", holds: "包含", language: "地圖的語言",
    exampleData: "取代之前會標為「範例」", touchpoints: (n) => `${n} 個接觸點`, obstacles: (n) => `${n} 個障礙`,
    opportunities: (n) => `${n} 個機會點`, picture: (name) => `「${name}」的圖片`, list: "範本",
    found: (n, all) => (n === all ? `${n} 個範本` : `${all} 個範本中的 ${n} 個`), showAll: "顯示全部範本", filter: "哪些範本", industry: "產業", shows: "呈現內容",
    goal: "用途", stageCount: (n) => `${n} 個階段`, people: (n) => `${n} 個人`, everyEmotion: "每個階段的情緒", emptyMap: "空白地圖", fromFunnel: "從行銷漏斗開始",
  },
  open: {
    title: "開啟地圖", drop: "將檔案拖到這裡，或", choose: "選擇檔案", kinds: "簡報 (.pptx)、活頁簿 (.xlsx) 或地圖 (.journey.json)", library: "地圖庫", search: "尋找地圖",
    empty: "地圖庫中還沒有地圖。儲存到那裡的地圖會顯示在此處。", version: (n) => `第 ${n} 版`, several: (name) => `「${name}」包含多張地圖。要開啟哪一張？`, reading: (name) => `正在讀取「${name}」`, conflictsWait: (n) => `此檔案中有 ${n} 處衝突待定。請先在「檔案」中決定。`,
  },
  funnel: {
    title: "從行銷漏斗開始", paste: "漏斗的步驟，每行一個", pasteExample: "名單\n合格名單\n商機\n成交", take: "採用這些步驟", rename: "在每一步，顧客在做什麼？",
    renameSays: "用顧客會說的話：「比較方案」，而不是「名單」。", inFunnel: (name) => `漏斗中：${name}`, after: "購買之後", afterSays: "漏斗止於購買，旅程還在繼續。", stage: (n) => `階段 ${n}`,
    create: "產生地圖", missing: (n) => `還有 ${n} 個階段需要顧客的話。`, nothing: "請至少貼上一個步驟。", removeStage: (name) => `去掉「${name}」`,
  },
  segment: {
    title: "用於另一個客群", says: "複本以現有的階段、接觸點和文字為起點。在有新客群的依據之前，其中的一切都算假設。",
    known: "客群", another: "另一個", name: "客群名稱", create: "產生複本", nothing: "請選擇一個客群，或為它命名。", noMap: "請先開啟一張地圖。",
  },
  guided: {
    steps: { goal: "目標", segments: "客群區隔", touchpoints: "接觸點", emotions: "情緒", draw: "繪製地圖", validate: "驗證與改進" },
    questions: {
      goal: "為什麼要繪製這張顧客旅程地圖？它服務於哪個業務目標？", segments: "目標客群有哪些特徵？", touchpoints: "顧客在各管道以哪些方式接觸我們？",
      emotions: "各階段感受如何？哪裡受挫、哪裡釋然？依據是什麼？", draw: "一眼能否看出誰出發、去哪裡、卡在哪裡？",
      validate: "哪些部門和顧客確認過？不符之處誰在何時改？",
    },
    examples: {
      goal: "一家零售商希望減少在結帳時放棄購物車的情況", segments: "一所線上學校按年齡、職業和興趣區分初學者、進階學員和業界專家", touchpoints: "社群媒體、電子郵件和電話諮詢",
      emotions: "一位學員感到迷惘且有壓力", draw: "從課程詢問，經過作業與回饋，到完成課程", validate: "測試發現 App 的導覽讓人困惑，因此體驗下降",
    },
    criteria: {
      goal: "寫明了地圖的用途", scenario: "有情境", measure: "有一項指標寫明現值和目標值", owner: "地圖有負責人", shared: "目標不只屬於一個部門",
      segment: "選定了一個客群", traits: "寫明了它的特徵", persona: "有一位屬於它的人物誌", ownEvidence: "依據來自這個客群", stageTouchpoints: "每個階段都有接觸點",
      departmentTouchpoints: "每個面對顧客的部門都有接觸點", touchpointOwners: "每個接觸點都有負責部門", scored: "每個階段都有評分", explained: "最低點和最高點有說明",
      quoted: "最低點有顧客原話", evidenced: "每種感受都有依據", shown: "沒有隱藏的內容", stageNames: "階段用的是顧客的話", afterPurchase: "購買之後還有階段",
      answered: "每個障礙都有機會點", reviewed: "每個擁有接觸點的部門都審查過此版本", findingsOwned: "未決的檢核發現有負責人和日期", ownData: "範例資料已取代",
    },
    stepOf: (step) => `第 ${step} 步，共 6 步`, done: "已完成", doneCount: (done, all) => `已完成 ${done}/${all}`, doneWhen: "完成條件",
    toFix: (n) => `${n} 處待改`, nextStep: (name) => `下一步：${name}`, backStep: "上一步", takeOut: "下載簡報", checking: "正在檢核", rail: "六個步驟", views: "繪製地圖的方式", guidedView: "引導", gridView: "網格", workshopView: "工作坊",
  },
  goal: {
    goal: "地圖的用途", objective: "業務目標", scenario: "情境：顧客想辦成什麼事", period: "適用的範圍和時間", owner: "地圖負責人", measures: "衡量方式", measure: "衡量什麼",
    baseline: "現值", target: "目標值", by: "截止日期", addMeasure: "新增指標", removeMeasure: (name) => `移除指標「${name}」`, title: "標題：一句話說出發現", state: "狀態", current: "現況", future: "未來",
  },
  segments: {
    choose: "這張地圖的客群", add: "新增客群", name: "客群名稱", traits: "特徵，每行一個", criteria: "區分標準，每行一個", size: "規模", persona: "出發的人物誌", addPersona: "新增人物誌",
    personaName: "姓名", portrait: "一句話介紹", quote: "原話", none: "還沒有", noSegments: "一張地圖只講一類顧客。為他們命名，例如「首次用手機購買的顧客」。", noPersona: "人物誌是代表這個客群的一個有名字的人。",
  },
  touchpoints: {
    add: "新增接觸點", inStage: (name) => `在「${name}」中新增接觸點`, channel: "管道", owner: "負責部門", noOwner: "無負責部門", place: "位置", online: "線上", offline: "線下", thirdParty: "第三方", name: "名稱",
    edit: (name) => `修改「${name}」`, remove: (name) => `移除「${name}」`, setOwner: (name) => `設為${name}`, otherOwner: "其他部門", lifecycle: "計畫", existing: "保留", change: "變更", new: "新增", retire: "停用",
    noStages: "還沒有階段。", firstStage: "寫下顧客最先做什麼，例如「察覺需求」。", addStage: "新增階段", stageName: "顧客在做什麼？",
  },
  emotions: {
    words: ["很差", "差", "普通", "好", "很好"], scored: (done, all) => `已評分 ${done}/${all}`, hint: "拖曳標記，或使用方向鍵：↑ ↓ 變更，← → 前往相鄰階段。", stageOf: (n, all) => `第 ${n} 階段，共 ${all} 個`,
    feels: "感受如何", feeling: "用詞描述", why: "為什麼", quote: "顧客原話", lowest: "最低點", highest: "最高點", notScored: "未評分", curve: "情緒曲線", atStage: (score, n, all) => `${score}，第 ${n} 階段，共 ${all} 個`,
    evidence: "依據", evidenced: "有依據", assumption: "假設", basis: "我們怎麼知道？", addEvidence: "寫出依據", relief: "如釋重負的時刻",
  },
  draw: { inGrid: "在網格中修改", picture: "即時圖片", close: "關閉圖片", asAt: (time) => `截至 ${time}`, pictureSays: "總覽投影片將會是這樣", noPicture: "地圖有了階段就會顯示圖片。", drawing: "正在繪製圖片", lanes: "泳道", hidden: "已隱藏", showLane: (name) => `顯示泳道「${name}」`, of: (title) => `「${title}」的總覽`, moveUp: (name) => `上移「${name}」`, moveDown: (name) => `下移「${name}」` },
  validate: { reviews: "各部門的審查", noReviews: "擁有接觸點的部門在這裡確認各自的部分。", addReview: (name) => `新增${name}的審查`, person: "審查人", when: "日期", verdict: "意見", open: "未答覆", confirmed: "符合", changes: "不完全符合", rejected: "不符", findings: "檢核發現", addFinding: "新增檢核發現", finding: "哪裡不符", owner: "由誰更正", due: "截止日期", reviewDate: "地圖下次審查", sample: "這張地圖仍含有範例資料", sampleDone: "現在全是我們自己的內容" },
  grid: {
    stages: (from, to, all) => (from === to ? `第 ${from} 階段，共 ${all} 個` : `第 ${from}–${to} 階段，共 ${all} 個`), previousStages: "前面的階段", nextStages: "後面的階段", lane: "泳道", addTo: (lane, stage) => `新增到「${stage}」的${lane}`, add: "新增",
    assumption: "假設", severity: "嚴重程度", impact: "影響", effort: "投入", status: "進展", low: "低", medium: "中", high: "高", notSet: "–", owner: "負責人", text: "文字", moment: "關鍵時刻", basis: "有依據", edit: (name) => `修改「${name}」`, done: "完成",
    keys: "方向鍵：相鄰儲存格 · Enter：修改或新增 · Ctrl+方向鍵：移動卡片 · Delete：移除 · Esc：離開儲存格", legend: "實線邊框：有依據。虛線邊框：假設。", table: "階段和泳道", moved: (lane, stage) => `已移到「${stage}」的${lane}`, proposed: "已提出", decided: "已決定", inProgress: "進行中", doneStatus: "已完成", parked: "已擱置",
    stageMenu: (name) => `階段「${name}」：重新命名、移動、移除`, renameStage: "重新命名", earlier: "前移", later: "後移", removeStage: "連同卡片一起移除", addStage: "在其後新增階段",
  },
  workshop: {
    board: "依階段排列的卡片", lane: "泳道", card: "卡片", addTo: (stage) => `在「${stage}」新增卡片`, newCard: (stage) => `「${stage}」的新卡片`, changeCard: (stage) => `「${stage}」的卡片`, noLanes: "這張地圖沒有可放卡片的泳道。隱藏的泳道可在第 5 步顯示。",
    dots: (n) => (n === 0 ? "沒有圓點" : `${n} 個圓點`), placed: (n) => `已投 ${n} 個圓點`, addDot: (card) => `給「${card}」投一個圓點`, takeDot: (card) => `從「${card}」收回一個圓點`,
    mostDots: "圓點最多", noDots: "選取一張卡片，按 + 投一個圓點，按 − 收回一個。", group: "圓點屬於整個小組，隨草稿保留在此裝置上，不會寫入任何檔案。", clear: "收回所有圓點", cleared: "所有圓點已收回。",
    keys: "Enter：修改或新增 · + 和 −：圓點 · 方向鍵：相鄰卡片 · Ctrl+方向鍵：移動卡片 · Delete：移除", typingKeys: "Enter：下一張卡片 · Tab：下一階段 · Shift+Tab：上一階段 · 貼上多行：每行一張卡片 · Esc：結束輸入，之後 Tab 恢復原有作用",
  },
  lanes: {
    custom: "自訂泳道", goal: "顧客目標", action: "行動", thought: "想法", question: "疑問", informationNeed: "資訊需求", expectation: "期望", perception: "感受認知", touchpoint: "接觸點", emotion: "情緒", quote: "顧客原話",
    relief: "如釋重負的時刻", obstacle: "障礙", decisionDriver: "決策因素", opportunity: "機會點", solution: "解決方案", physicalEvidence: "有形展示", frontstage: "前台", backstage: "後台", support: "支援流程", image: "圖片", note: "備註", metricValue: "指標",
  },
  files: {
    title: "這張地圖的檔案", takeOut: "匯出地圖", language: "檔案語言", deck: "下載簡報", workbook: "下載活頁簿", mapFile: "下載地圖檔案", making: (what) => `正在產生${what}`, madeDeck: "簡報", madeWorkbook: "活頁簿", madeMap: "地圖檔案", downloaded: (name) => `「${name}」已下載。`,
    bringIn: "讀回修改", drop: "將這張地圖的簡報或活頁簿拖到這裡，或", choose: "選擇檔案", state: { inStep: "一致", edited: "此處有修改", newer: "地圖有新版本", both: "兩邊都有修改", copied: "複製的" },
    otherMap: "此檔案中是另一張地圖。", openOther: "開啟那張地圖", edits: (n) => `${n} 處修改`, onVersion: (n) => `基於第 ${n} 版`, inFile: "檔案中", inMap: "地圖中", changes: (n) => `${n} 處變更`,
    whatUpdate: "更新會做什麼", goesIn: (n) => `${n} 處變更寫入檔案`, editsStay: (n) => `檔案中的 ${n} 處修改保留`, bothChanged: (n) => `${n} 處文字兩邊都改過：由您決定`, removals: (n) => `檔案中提議移除 ${n} 項，不會執行`,
    seeAll: "查看所有變更", readEdits: "讀取修改", editsRead: (n) => `${n} 處修改已進入地圖。`, noEdits: "此檔案中沒有修改。", update: "下載更新後的複本", decide: (n) => `決定 ${n} 處衝突`, nothingToDo: "此檔案與地圖內容一致。", another: "換一個檔案", version: (n) => `第 ${n} 版`,
    added: "新增", removed: "移除", changed: "變更", moved: "移動",
  },
  document: {
    place: { deck: "本簡報", workbook: "本活頁簿" }, needsYou: "需要您處理", title: { deck: "本簡報中的地圖", workbook: "本活頁簿中的地圖" }, refresh: "重新讀取", readAt: (time) => `${time} 讀取`,
    maps: (n) => `${n} 張地圖`, mapsOn: (n, slides) => `${n} 張地圖，共 ${slides} 張投影片`, slides: (numbers) => `投影片 ${numbers}`, slide: (n) => `投影片 ${n}`,
    reading: { deck: (done, of) => `正在讀取第 ${done} 張投影片，共 ${of} 張`, workbook: (done, of) => `正在讀取第 ${done} 張工作表，共 ${of} 張` }, working: (done, of) => `第 ${done} 步，共 ${of} 步`, starting: "正在讀取", asking: "正在計算變更", stop: "停止", slow: "比平常需要更長時間。",
    none: { deck: "本簡報中還沒有地圖。", workbook: "本活頁簿中還沒有地圖。" }, notThis: { deck: "這張地圖還不在本簡報中。投影片會插入到所選投影片之後，採用本簡報的佈景主題，並保留他人在其中的修改。", workbook: "這張地圖還不在本活頁簿中。表格會作為單獨的工作表插入，並保留他人在其中的修改。" },
    insertCopy: { deck: "取得含投影片的複本", workbook: "取得含表格的複本" }, forgets: "此版本的 PowerPoint 無法在開啟的簡報中保存地圖。在此插入的投影片會顯示地圖，但簡報不會記住它：他人的修改只能憑圖案名稱識別。含投影片的複本會記住地圖。",
    begun: "插入這張地圖的過程被中斷。已在此處的投影片會保留，包括他人在其中的修改；再次插入即可補上缺少的投影片。",
    insert: { deck: "插入投影片", workbook: "插入表格" }, which: "哪些投影片", sets: { overview: "概覽", board: "供管理層", team: "供團隊", all: "全部" }, inserted: { deck: "投影片已在本簡報中。", workbook: "表格已在本活頁簿中。" },
    here: { deck: "本簡報中", workbook: "本活頁簿中" }, openThis: "開啟這張地圖", takeUp: { deck: "繼續處理本簡報的地圖", workbook: "繼續處理本活頁簿的地圖" },
    review: "檢視並更新", reviewTitle: "更新會做什麼", update: { deck: "更新本簡報", workbook: "更新本活頁簿" }, updated: { deck: "本簡報與地圖內容一致。", workbook: "本活頁簿與地圖內容一致。" },
    wordsWritten: "新文字已寫入。您保留的投影片等待下次更新。", comes: (title) => `新增投影片：${title}`, inPlace: (n) => `${n} 張投影片就地變更`,
    choice: "需要重新插入的投影片如何處理？", replace: "重新插入", leave: "保持原樣", leaveSays: "只在其他投影片上寫入新文字，其餘等待。", copyInstead: "改為取得複本", copySays: "新視窗會開啟包含全部變更的複本，本檔案保持不變。",
    copy: "取得更新後的複本", copied: "複本已在新視窗中開啟。", openSource: "開啟來源", relink: "重新連結", breakLink: "中斷連結", freeze: "產生定稿複本", more: "這張地圖的更多操作",
    sure: { deck: "本簡報將不再記錄這張地圖。投影片保持原樣，以後不再更新。", workbook: "本活頁簿將不再記錄這張地圖。表格保持原樣，以後不再更新。" }, broken: "連結已中斷。", needs: (version) => `就地變更開啟的檔案需要 ${version}。在這裡可取得更新後的複本。`, oneMap: "一個活頁簿只能容納一張地圖，本活頁簿中已有另一張。請開啟那張地圖，或為這張地圖單獨建立活頁簿。", needsReads: (version) => `就地變更開啟的檔案需要 ${version}。在這裡可以把其中的修改讀入地圖。`,
    changedMeanwhile: "檔案在此期間有修改，請再看一次。", cutOff: "Office 沒有回應，因此窗格與在瀏覽器中一樣運作：下載和拖入檔案。", decided: (n) => `${n} 處衝突已決定，尚未寫入。`,
    useThis: { deck: "採用本簡報的文字", workbook: "採用本活頁簿的文字" }, worksIn: { powerPoint: "在 PowerPoint 中", excel: "在 Excel 中", browser: "在瀏覽器中" }, canInsert: { deck: "將投影片插入本簡報", workbook: "將表格插入本活頁簿" }, canRead: "讀取開啟檔案中的修改", canUpdate: "就地更新開啟的檔案", canCopy: "在新視窗中取得更新後的複本", needsVersion: (version) => `需要 ${version}`,
    problems: { slow: "Office 沒有及時回應。", slowSays: "已完成的部分保留。請重新讀取檔案後繼續。", unsupported: "此程式無法做到。", unsupportedSays: "請改為取得更新後的複本。", readOnly: "此處不能變更這個檔案。", readOnlySays: "請建立複本來編輯。", stopped: "已停止。", stoppedSays: "已完成的部分保留，下次更新會從那裡繼續。", failed: "Office 拒絕了一個步驟。", failedSays: "已完成的部分保留，下次更新會從那裡繼續。也可以取得更新後的複本。" },
  },
  sheet: {
    came: (n: number) => `工作表中的 ${n} 處修改已讀入地圖。`, mark: "來自工作表", differ: (n: number) => `有 ${n} 個欄位在工作表和此處的內容不同。`, decide: "在「本活頁簿」中決定", putAway: "關閉此提示",
    show: "在工作表中顯示", notThere: "工作表中已沒有這一列。", publish: "更新並發佈", published: "活頁簿已更新，地圖已儲存到資料庫中。",
  },
  conflict: {
    title: (n) => `決定 ${n} 處衝突`, numberOf: (n, all) => `第 ${n} 處，共 ${all} 處`, before: "雙方修改之前", nothingBefore: "此處原來沒有內容。", file: "此檔案", map: (version) => `地圖第 ${version} 版`, own: "自行撰寫", ownSays: "以此檔案的文字開始",
    ownText: "您的文字", newWords: "新增文字", takenOut: "刪去文字", chooseText: "選擇文字", useFile: "採用此檔案的文字", useMap: "採用地圖的文字", useOwn: "採用我寫的文字", later: "稍後決定", taken: (left) => (left === 0 ? "所有衝突都已決定。" : `已決定。還剩 ${left} 處衝突。`), removedThere: "已移除", choices: "以哪一段文字為準？",
  },
  share: { title: "共用與審查", signedOut: "您尚未登入", says: "要儲存到 OneDrive、共用連結並請各部門審查，請用公司、學校或 Microsoft 帳戶登入。這需要設定了登入的服務；目前的服務只供本機使用。", instead: "改為儲存檔案", history: "在此之前，請傳送簡報或活頁簿：他人在其中的修改可在「檔案」中讀回。" },
  ...sharing,
  ...templates,
};
