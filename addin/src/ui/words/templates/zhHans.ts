import type { templates as en } from "./en";

export const templates: typeof en = {
  templateNames: {
    "b2b-software": { name: "企业软件采购", purpose: "由多人决定的采购：七个人、三条情绪曲线、有返回也有循环。" },
    blank: { name: "只有阶段", purpose: "只有阶段和泳道，没有内容：从零开始画。" },
    onboarding: { name: "初用银行应用", purpose: "新客户的头几周：从收到邀请到天天使用。" },
    "online-school-beginner": { name: "在线课程", purpose: "一门课的全过程：从先看看到接着学，学员最需要反馈。" },
    "patient-service": { name: "门诊就诊", purpose: "服务蓝图：一次门诊的台前幕后，每一步发生了什么。" },
    "retailer-checkout": { name: "网店：从购物车到结账", purpose: "一次网购：从想送礼物到再次下单。" },
    "returns-current": { name: "退货：现状", purpose: "退货的现状：对比图的上半部分。" },
    "returns-future": { name: "退货：未来状态", purpose: "退货的未来状态：对比图的下半部分。" },
    "support-case": { name: "故障与报修", purpose: "一次故障报修及后续：从断网到留下或离开。" },
  },
  templateFilters: {
    all: "全部", retail: "零售", education: "教育", b2b: "B2B", health: "医疗", finance: "银行", telecom: "电信", any: "通用",
    blueprint: "服务蓝图", group: "多人决策", future: "未来状态",
  },
  industryWords: { retail: "商店 网购 下单", education: "学校 培训 学习", b2b: "企业 公司", health: "医院 患者 医生", finance: "金融 开户 账户", telecom: "宽带 客服 报修", any: "空白" },
};
