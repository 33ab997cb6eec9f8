import base from "./playwright.config.js";
const l = base.use.launchOptions;
export default { ...base, reporter: [["json", { outputFile: process.env.ZZ_OUT }]], use: { ...base.use, launchOptions: { ...l, args: [...l.args, ...(process.env.ZZ_ARGS ?? "").split(";").filter(Boolean)] } } };
