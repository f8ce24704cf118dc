import type { templates as en } from "./en";

export const templates: typeof en = {
  templateNames: {
    "b2b-software": { name: "企業軟體採購", purpose: "多人共同決定的採購：七個人、三條情緒曲線、有折返也有循環。" },
    blank: { name: "只有階段", purpose: "只有階段與泳道，沒有內容：從零開始畫。" },
    onboarding: { name: "初用銀行 App", purpose: "新顧客的前幾週：從收到邀請到每天使用。" },
    "online-school-beginner": { name: "線上課程", purpose: "一門課的全程：從先看看到繼續學，學員最需要回饋。" },
    "patient-service": { name: "門診就診", purpose: "服務藍圖：一次門診的台前幕後，每一步發生什麼。" },
    "retailer-checkout": { name: "網路商店：從購物車到結帳", purpose: "一次網購：從想送禮物到再次下單。" },
    "returns-current": { name: "退貨：現況", purpose: "退貨的現況：對照組的前半。" },
    "returns-future": { name: "退貨：未來狀態", purpose: "退貨的未來狀態：對照組的後半。" },
    "support-case": { name: "故障與報修", purpose: "一次故障報修與後續：從斷網到留下或離開。" },
  },
  templateFilters: {
    all: "全部", retail: "零售", education: "教育", b2b: "B2B", health: "醫療", finance: "銀行", telecom: "電信", any: "通用",
    blueprint: "服務藍圖", group: "多人決策", future: "未來狀態",
  },
  industryWords: { retail: "商店 網購 下單", education: "學校 培訓 學習", b2b: "企業 公司", health: "醫院 病人 醫師", finance: "金融 開戶 帳戶", telecom: "寬頻 客服 報修", any: "空白" },
};
