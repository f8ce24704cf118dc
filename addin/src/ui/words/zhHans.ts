import type { Words } from "./en";
import { sharing } from "./sharing/zhHans";
import { templates } from "./templates/zhHans";

export const zhHans: Words = {
  languageName: "简体中文",
  listSeparator: "、",
  colon: "：",
  app: {
    skip: "跳到填写内容", more: "更多：账户、设置、帮助", undo: "撤消", redo: "重做", back: "返回", loading: "正在加载",
    draftKept: (time) => `草稿已于 ${time} 保留`, draftNotKept: "草稿未能保留在此设备上", notYetNamed: "未命名的地图", unnamed: "尚未命名", places: "位置",
    start: "开始", map: "地图", files: "文件", share: "共享", mapMenu: "地图菜单：切换、重命名、关闭",
    rename: "重命名", newName: "地图名称", switchTo: "打开其他地图", closeMap: "关闭地图", save: "保存", cancel: "取消",
    undone: "已撤消", redone: "已重做", removed: (n) => `已移除 ${n} 项。`,
    example: "示例", exampleData: "示例数据", readOnly: "只读", previous: "上一个", next: "下一个", remove: "移除", add: "添加",
  },
  fields: {
    choices: "选项", calendarIcon: "日历", inMap: "此地图中", usualChannels: "常用渠道", noDate: "按 2027-12-31 的格式输入日期，或在日历中选择。", datePlaceholder: "2027-12-31", calendarFor: (label) => `「${label}」的日历`,
    calendar: {
      goToToday: "转到今天", prevMonthAriaLabel: "上个月", nextMonthAriaLabel: "下个月", prevYearAriaLabel: "上一年", nextYearAriaLabel: "下一年", prevYearRangeAriaLabel: "更早的年份", nextYearRangeAriaLabel: "更晚的年份",
      monthPickerHeaderAriaLabel: "{0}，选择年份", yearPickerHeaderAriaLabel: "{0}，选择月份", closeButtonAriaLabel: "关闭日历", weekNumberFormatString: "第 {0} 周", selectedDateFormatString: "已选：{0}", todayDateFormatString: "今天：{0}", dayMarkedAriaLabel: "已标记",
    },
  },
  settings: {
    title: "设置", language: "语言", colours: "颜色", asSystem: "与此设备相同", light: "浅色", dark: "深色", highContrast: "高对比度",
    examples: "在步骤中显示示例", drafts: "此设备上的草稿", draftsKept: (n) => `${n} 份草稿，保留 30 天`, deleteDrafts: "删除所有草稿",
    deleteSure: "要删除此设备上的所有草稿吗？您保存过的文件不受影响。", works: "这里能做什么",
    canDownload: "下载演示文稿和工作簿", canRead: "读取您拖入的文件中的改动", cannotInPlace: "直接更改打开的文件需要 PowerPoint 或 Excel",
    sent: "发送什么、发往哪里", sentSays: "地图和文件会发送到此地址的 JourneyOffice 服务，由它排版幻灯片，且不留存任何内容。草稿保存在此浏览器中。",
  },
  problems: {
    offline: "服务没有响应。", offlineSays: "您可以继续填写。图片、检查和文件需要服务。", tryAgain: "重试", code: "代码", nothingLost: "没有丢失任何内容。",
    readOnlyWhy: (theirs, ours) => `这张地图由更新版本的 JourneyOffice 保存（架构 ${theirs}）。此版本最高可读取架构 ${ours}。`, readOnlyWay: "可以向 JourneyOffice 的管理员要更新，或在副本中工作：此版本不认识的字段会原样留在副本中。", copyDetails: "复制详情", detailsCopied: "详情已复制。",
    readOnly: "可以查看，不能更改。", makeCopy: "制作副本继续工作", unexpected: "这一步没有成功。", where: "位置",
  },
  start: {
    headline: "看清客户卡在哪里", intro: "用六个简短步骤画出他们的旅程。幻灯片和工作表与它保持一致，并保留您在其中的改动。",
    chooseTemplate: "选择模板", funnel: "从营销漏斗开始", funnelSays: "粘贴各步骤，再用客户的话逐一改名", open: "打开地图", openSays: "来自文件或地图库",
    segment: "用于另一个细分群体", segmentSays: "复制当前地图，其中所有内容标为未经证实", empty: "从空白地图开始", emptySays: "八个阶段，可直接填写",
    withoutSignIn: "无需登录即可使用。", lowestPoint: "最低点", recent: "继续", pictureOfMap: "一张旅程图：各阶段、带有最低点的情绪曲线，以及下方的卡片",
  },
  gallery: {
    title: "选择模板", search: "搜索：结账、课程、门诊", none: "没有包含这些词的模板。", use: "使用此模板", stages: "阶段", holds: "包含", language: "地图的语言",
    exampleData: "替换之前会标为「示例」", touchpoints: (n) => `${n} 个触点`, obstacles: (n) => `${n} 个障碍`,
    opportunities: (n) => `${n} 个机会点`, picture: (name) => `「${name}」的图片`, list: "模板",
    found: (n, all) => (n === all ? `${n} 个模板` : `${all} 个模板中的 ${n} 个`), showAll: "显示全部模板", filter: "哪些模板", industry: "行业", shows: "呈现内容",
    goal: "用途", stageCount: (n) => `${n} 个阶段`, people: (n) => `${n} 个人`, everyEmotion: "每个阶段的情绪", emptyMap: "空白地图", fromFunnel: "从营销漏斗开始",
  },
  open: {
    title: "打开地图", drop: "将文件拖到这里，或", choose: "选择文件", kinds: "演示文稿 (.pptx)、工作簿 (.xlsx) 或地图 (.journey.json)", library: "地图库", search: "查找地图",
    empty: "地图库中还没有地图。保存到那里的地图会显示在此处。", version: (n) => `第 ${n} 版`, several: (name) => `「${name}」包含多张地图。打开哪一张？`, reading: (name) => `正在读取「${name}」`, conflictsWait: (n) => `此文件中有 ${n} 处冲突待定。请先在「文件」中决定。`,
  },
  funnel: {
    title: "从营销漏斗开始", paste: "漏斗的步骤，每行一个", pasteExample: "线索\n合格线索\n商机\n成交", take: "采用这些步骤", rename: "在每一步，客户在做什么？",
    renameSays: "用客户会说的话：「比较方案」，而不是「线索」。", inFunnel: (name) => `漏斗中：${name}`, after: "购买之后", afterSays: "漏斗止于购买，旅程还在继续。", stage: (n) => `阶段 ${n}`,
    create: "生成地图", missing: (n) => `还有 ${n} 个阶段需要客户的话。`, nothing: "请至少粘贴一个步骤。", removeStage: (name) => `去掉「${name}」`,
  },
  segment: {
    title: "用于另一个细分群体", says: "副本以现有的阶段、触点和文字为起点。在有新群体的依据之前，其中的一切都算假设。",
    known: "细分群体", another: "另一个", name: "细分群体名称", create: "生成副本", nothing: "请选择一个细分群体，或为它命名。", noMap: "请先打开一张地图。",
  },
  guided: {
    steps: { goal: "目标", segments: "客户细分", touchpoints: "触点", emotions: "情绪", draw: "绘制地图", validate: "验证与改进" },
    questions: {
      goal: "为什么要绘制这张客户旅程图？它服务于哪个业务目标？", segments: "目标客户群体有哪些特征？", touchpoints: "客户在各渠道以哪些方式接触我们？",
      emotions: "各阶段感受如何？哪里受挫、哪里释然？依据是什么？", draw: "一眼能否看出谁出发、去哪里、卡在哪里？",
      validate: "哪些部门和客户确认过？不符之处谁在何时改？",
    },
    examples: {
      goal: "一家零售商希望减少在结账时放弃购物车的情况", segments: "一所网校按年龄、职业和兴趣区分初学者、进阶学员和行业专家", touchpoints: "社交媒体、电子邮件和电话咨询",
      emotions: "一位学员感到迷茫且有压力", draw: "从课程咨询，经过作业与反馈，到完成课程", validate: "测试发现应用的导航让人困惑，因此体验下降",
    },
    criteria: {
      goal: "写明了地图的用途", scenario: "有场景", measure: "有一项指标写明现值和目标值", owner: "地图有负责人", shared: "目标不只属于一个部门",
      segment: "选定了一个细分群体", traits: "写明了它的特征", persona: "有一位属于它的人物角色", ownEvidence: "依据来自这个群体", stageTouchpoints: "每个阶段都有触点",
      departmentTouchpoints: "每个面向客户的部门都有触点", touchpointOwners: "每个触点都有负责部门", scored: "每个阶段都有评分", explained: "最低点和最高点有说明",
      quoted: "最低点有客户原话", evidenced: "每种感受都有依据", shown: "没有隐藏的内容", stageNames: "阶段用的是客户的话", afterPurchase: "购买之后还有阶段",
      answered: "每个障碍都有机会点", reviewed: "每个拥有触点的部门都评审过此版本", findingsOwned: "未决的检查发现有负责人和日期", ownData: "示例数据已替换",
    },
    stepOf: (step) => `第 ${step} 步，共 6 步`, done: "已完成", doneCount: (done, all) => `已完成 ${done}/${all}`, doneWhen: "完成条件",
    toFix: (n) => `${n} 处待改`, nextStep: (name) => `下一步：${name}`, backStep: "上一步", takeOut: "下载演示文稿", checking: "正在检查", rail: "六个步骤", views: "绘制地图的方式", guidedView: "引导", gridView: "网格", workshopView: "工作坊",
  },
  goal: {
    goal: "地图的用途", objective: "业务目标", scenario: "场景：客户想办成什么事", period: "适用的范围和时间", owner: "地图负责人", measures: "衡量方式", measure: "衡量什么",
    baseline: "现值", target: "目标值", by: "截止日期", addMeasure: "添加指标", removeMeasure: (name) => `移除指标「${name}」`, title: "标题：一句话说出发现", state: "状态", current: "现状", future: "未来",
  },
  segments: {
    choose: "这张地图的细分群体", add: "添加细分群体", name: "细分群体名称", traits: "特征，每行一个", criteria: "区分标准，每行一个", size: "规模", persona: "出发的人物角色", addPersona: "添加人物角色",
    personaName: "姓名", portrait: "一句话介绍", quote: "原话", none: "还没有", noSegments: "一张地图只讲一类客户。为他们命名，例如「首次用手机购买的客户」。", noPersona: "人物角色是代表这个群体的一个有名字的人。",
  },
  touchpoints: {
    add: "添加触点", inStage: (name) => `在「${name}」中添加触点`, channel: "渠道", owner: "负责部门", noOwner: "无负责部门", place: "位置", online: "线上", offline: "线下", thirdParty: "第三方", name: "名称",
    edit: (name) => `更改「${name}」`, remove: (name) => `移除「${name}」`, setOwner: (name) => `设为${name}`, otherOwner: "其他部门", lifecycle: "计划", existing: "保留", change: "更改", new: "新增", retire: "停用",
    noStages: "还没有阶段。", firstStage: "写下客户最先做什么，例如「察觉需求」。", addStage: "添加阶段", stageName: "客户在做什么？",
  },
  emotions: {
    words: ["很差", "差", "一般", "好", "很好"], scored: (done, all) => `已评分 ${done}/${all}`, hint: "拖动标记，或使用方向键：↑ ↓ 更改，← → 转到相邻阶段。", stageOf: (n, all) => `第 ${n} 阶段，共 ${all} 个`,
    feels: "感受如何", feeling: "用词描述", why: "为什么", quote: "客户原话", lowest: "最低点", highest: "最高点", notScored: "未评分", curve: "情绪曲线", atStage: (score, n, all) => `${score}，第 ${n} 阶段，共 ${all} 个`,
    evidence: "依据", evidenced: "有依据", assumption: "假设", basis: "我们怎么知道？", addEvidence: "写出依据", relief: "如释重负的时刻",
  },
  draw: { inGrid: "在网格中修改", picture: "实时图片", close: "关闭图片", asAt: (time) => `截至 ${time}`, pictureSays: "总览幻灯片将会是这样", noPicture: "地图有了阶段就会显示图片。", drawing: "正在绘制图片", lanes: "泳道", hidden: "已隐藏", showLane: (name) => `显示泳道「${name}」`, of: (title) => `「${title}」的总览`, moveUp: (name) => `上移「${name}」`, moveDown: (name) => `下移「${name}」` },
  validate: { reviews: "各部门的评审", noReviews: "拥有触点的部门在这里确认各自的部分。", addReview: (name) => `添加${name}的评审`, person: "评审人", when: "日期", verdict: "意见", open: "未答复", confirmed: "符合", changes: "不完全符合", rejected: "不符", findings: "检查发现", addFinding: "添加检查发现", finding: "哪里不符", owner: "由谁更正", due: "截止日期", reviewDate: "地图下次评审", sample: "这张地图仍含有示例数据", sampleDone: "现在全是我们自己的内容" },
  grid: {
    stages: (from, to, all) => (from === to ? `第 ${from} 阶段，共 ${all} 个` : `第 ${from}–${to} 阶段，共 ${all} 个`), previousStages: "前面的阶段", nextStages: "后面的阶段", lane: "泳道", addTo: (lane, stage) => `添加到「${stage}」的${lane}`, add: "添加",
    assumption: "假设", severity: "严重程度", impact: "影响", effort: "投入", status: "进展", low: "低", medium: "中", high: "高", notSet: "–", owner: "负责人", text: "文字", moment: "关键时刻", basis: "有依据", edit: (name) => `更改「${name}」`, done: "完成",
    keys: "方向键：相邻单元格 · Enter：更改或添加 · Ctrl+方向键：移动卡片 · Delete：移除 · Esc：离开单元格", legend: "实线边框：有依据。虚线边框：假设。", table: "阶段和泳道", moved: (lane, stage) => `已移到「${stage}」的${lane}`, proposed: "已提出", decided: "已决定", inProgress: "进行中", doneStatus: "已完成", parked: "已搁置",
    stageMenu: (name) => `阶段「${name}」：重命名、移动、移除`, renameStage: "重命名", earlier: "前移", later: "后移", removeStage: "连同卡片一起移除", addStage: "在其后添加阶段",
  },
  workshop: {
    board: "按阶段排列的卡片", lane: "泳道", card: "卡片", addTo: (stage) => `在「${stage}」添加卡片`, newCard: (stage) => `「${stage}」的新卡片`, changeCard: (stage) => `「${stage}」的卡片`, noLanes: "这张地图没有可放卡片的泳道。隐藏的泳道可在第 5 步显示。",
    dots: (n) => (n === 0 ? "没有圆点" : `${n} 个圆点`), placed: (n) => `已投 ${n} 个圆点`, addDot: (card) => `给「${card}」投一个圆点`, takeDot: (card) => `从「${card}」收回一个圆点`,
    mostDots: "圆点最多", noDots: "选中一张卡片，按 + 投一个圆点，按 − 收回一个。", group: "圆点属于整个小组，随草稿保留在此设备上，不会写入任何文件。", clear: "收回所有圆点", cleared: "所有圆点已收回。",
    keys: "Enter：更改或添加 · + 和 −：圆点 · 方向键：相邻卡片 · Ctrl+方向键：移动卡片 · Delete：移除", typingKeys: "Enter：下一张卡片 · Tab：下一阶段 · Shift+Tab：上一阶段 · 粘贴多行：每行一张卡片 · Esc：结束输入，之后 Tab 恢复原有作用",
  },
  lanes: {
    custom: "自定义泳道", goal: "客户目标", action: "行动", thought: "想法", question: "疑问", informationNeed: "信息需求", expectation: "期望", perception: "感知", touchpoint: "触点", emotion: "情绪", quote: "客户原话",
    relief: "如释重负的时刻", obstacle: "障碍", decisionDriver: "决策因素", opportunity: "机会点", solution: "解决方案", physicalEvidence: "有形展示", frontstage: "前台", backstage: "后台", support: "支持流程", image: "图片", note: "备注", metricValue: "指标",
  },
  files: {
    title: "这张地图的文件", takeOut: "导出地图", language: "文件语言", deck: "下载演示文稿", workbook: "下载工作簿", mapFile: "下载地图文件", making: (what) => `正在生成${what}`, madeDeck: "演示文稿", madeWorkbook: "工作簿", madeMap: "地图文件", downloaded: (name) => `「${name}」已下载。`,
    bringIn: "读回改动", drop: "将这张地图的演示文稿或工作簿拖到这里，或", choose: "选择文件", state: { inStep: "一致", edited: "此处有改动", newer: "地图有新版本", both: "两边都有改动", copied: "复制的" },
    otherMap: "此文件中是另一张地图。", openOther: "打开那张地图", edits: (n) => `${n} 处改动`, onVersion: (n) => `基于第 ${n} 版`, inFile: "文件中", inMap: "地图中", changes: (n) => `${n} 处更改`,
    whatUpdate: "更新会做什么", goesIn: (n) => `${n} 处更改写入文件`, editsStay: (n) => `文件中的 ${n} 处改动保留`, bothChanged: (n) => `${n} 处文字两边都改过：由您决定`, removals: (n) => `文件中提议移除 ${n} 项，不会执行`,
    seeAll: "查看所有更改", readEdits: "读取改动", editsRead: (n) => `${n} 处改动已进入地图。`, noEdits: "此文件中没有改动。", update: "下载更新后的副本", decide: (n) => `决定 ${n} 处冲突`, nothingToDo: "此文件与地图内容一致。", another: "换一个文件", version: (n) => `第 ${n} 版`,
    added: "新增", removed: "移除", changed: "更改", moved: "移动",
  },
  document: {
    place: { deck: "本文稿", workbook: "本工作簿" }, needsYou: "需要您处理", title: { deck: "本文稿中的地图", workbook: "本工作簿中的地图" }, refresh: "重新读取", readAt: (time) => `${time} 读取`,
    maps: (n) => `${n} 张地图`, mapsOn: (n, slides) => `${n} 张地图，共 ${slides} 张幻灯片`, slides: (numbers) => `幻灯片 ${numbers}`, slide: (n) => `幻灯片 ${n}`,
    reading: { deck: (done, of) => `正在读取第 ${done} 张幻灯片，共 ${of} 张`, workbook: (done, of) => `正在读取第 ${done} 张工作表，共 ${of} 张` }, working: (done, of) => `第 ${done} 步，共 ${of} 步`, starting: "正在读取", asking: "正在计算更改", stop: "停止", slow: "比平时需要更长时间。",
    none: { deck: "本文稿中还没有地图。", workbook: "本工作簿中还没有地图。" }, notThis: { deck: "这张地图还不在本文稿中。幻灯片会插入到所选幻灯片之后，采用本文稿的主题，并保留他人在其中的改动。", workbook: "这张地图还不在本工作簿中。表格会作为单独的工作表插入，并保留他人在其中的改动。" },
    insertCopy: { deck: "获取带幻灯片的副本", workbook: "获取带表格的副本" }, forgets: "此版本的 PowerPoint 无法在打开的文稿中保存地图。在此插入的幻灯片会显示地图，但文稿不会记住它：他人的改动只能凭形状名称识别。带幻灯片的副本会记住地图。",
    begun: "插入这张地图的过程被中断。已在此处的幻灯片会保留，包括他人在其中的改动；再次插入即可补上缺少的幻灯片。",
    insert: { deck: "插入幻灯片", workbook: "插入表格" }, which: "哪些幻灯片", sets: { overview: "概览", board: "供管理层", team: "供团队", all: "全部" }, inserted: { deck: "幻灯片已在本文稿中。", workbook: "表格已在本工作簿中。" },
    here: { deck: "本文稿中", workbook: "本工作簿中" }, openThis: "打开这张地图", takeUp: { deck: "继续处理本文稿的地图", workbook: "继续处理本工作簿的地图" },
    review: "查看并更新", reviewTitle: "更新会做什么", update: { deck: "更新本文稿", workbook: "更新本工作簿" }, updated: { deck: "本文稿与地图内容一致。", workbook: "本工作簿与地图内容一致。" },
    wordsWritten: "新文字已写入。您保留的幻灯片等待下次更新。", comes: (title) => `新增幻灯片：${title}`, inPlace: (n) => `${n} 张幻灯片就地更改`,
    choice: "需要重新插入的幻灯片如何处理？", replace: "重新插入", leave: "保持原样", leaveSays: "只在其他幻灯片上写入新文字，其余等待。", copyInstead: "改为获取副本", copySays: "新窗口会打开包含全部更改的副本，本文件保持不变。",
    copy: "获取更新后的副本", copied: "副本已在新窗口中打开。", openSource: "打开来源", relink: "重新链接", breakLink: "断开链接", freeze: "生成定稿副本", more: "这张地图的更多操作",
    sure: { deck: "本文稿将不再记录这张地图。幻灯片保持原样，以后不再更新。", workbook: "本工作簿将不再记录这张地图。表格保持原样，以后不再更新。" }, broken: "链接已断开。", needs: (version) => `就地更改打开的文件需要 ${version}。在这里可获取更新后的副本。`, oneMap: "一个工作簿只能容纳一张地图，本工作簿中已有另一张。请打开那张地图，或为这张地图单独建立工作簿。", needsReads: (version) => `就地更改打开的文件需要 ${version}。在这里可以把其中的改动读入地图。`,
    changedMeanwhile: "文件在此期间有改动，请再看一次。", cutOff: "Office 没有响应，因此窗格与在浏览器中一样工作：下载和拖入文件。", decided: (n) => `${n} 处冲突已决定，尚未写入。`,
    useThis: { deck: "采用本文稿的文字", workbook: "采用本工作簿的文字" }, worksIn: { powerPoint: "在 PowerPoint 中", excel: "在 Excel 中", browser: "在浏览器中" }, canInsert: { deck: "将幻灯片插入本文稿", workbook: "将表格插入本工作簿" }, canRead: "读取打开文件中的改动", canUpdate: "就地更新打开的文件", canCopy: "在新窗口中获取更新后的副本", needsVersion: (version) => `需要 ${version}`,
    problems: { slow: "Office 没有及时响应。", slowSays: "已完成的部分保留。请重新读取文件后继续。", unsupported: "此程序无法做到。", unsupportedSays: "请改为获取更新后的副本。", readOnly: "此处不能更改这个文件。", readOnlySays: "请创建副本来编辑。", stopped: "已停止。", stoppedSays: "已完成的部分保留，下次更新会从那里继续。", failed: "Office 拒绝了一个步骤。", failedSays: "已完成的部分保留，下次更新会从那里继续。也可以获取更新后的副本。" },
  },
  sheet: {
    came: (n: number) => `工作表中的 ${n} 处改动已读入地图。`, mark: "来自工作表", differ: (n: number) => `有 ${n} 个字段在工作表和此处的内容不同。`, decide: "在“本工作簿”中决定", putAway: "关闭此提示",
    show: "在工作表中显示", notThere: "工作表中已没有这一行。", publish: "更新并发布", published: "工作簿已更新，地图已保存到库中。",
  },
  conflict: {
    title: (n) => `决定 ${n} 处冲突`, numberOf: (n, all) => `第 ${n} 处，共 ${all} 处`, before: "双方改动之前", nothingBefore: "此处原来没有内容。", file: "此文件", map: (version) => `地图第 ${version} 版`, own: "自己写", ownSays: "以此文件的文字开始",
    ownText: "您的文字", newWords: "新增文字", takenOut: "删去文字", chooseText: "选择文字", useFile: "采用此文件的文字", useMap: "采用地图的文字", useOwn: "采用我写的文字", later: "稍后决定", taken: (left) => (left === 0 ? "所有冲突都已决定。" : `已决定。还剩 ${left} 处冲突。`), removedThere: "已移除", choices: "以哪一段文字为准？",
  },
  share: { title: "共享与评审", signedOut: "您尚未登录", says: "要保存到 OneDrive、共享链接并请各部门评审，请用工作、学校或 Microsoft 账户登录。这需要设置了登录的服务；当前服务只供本机使用。", instead: "改为保存文件", history: "在此之前，请发送演示文稿或工作簿：他人在其中的改动可在「文件」中读回。" },
  ...sharing,
  ...templates,
};
