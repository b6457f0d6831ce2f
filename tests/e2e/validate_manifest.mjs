#!/usr/bin/env node
// Offline validation of a Teams app manifest and its icons.
//   node validate_manifest.mjs appPackage/manifest.json [--set NAME=VALUE]... [--version 1.21]
// Schema: taken from npm @microsoft/app-manifest (bundles v1.0 .. v1.30 and devPreview); no network.
// ${{NAME}} placeholders are replaced by --set NAME=VALUE, else by a dummy GUID (ids) / host (domains).
// Exit: 0 fine (warnings allowed), 1 errors, 2 usage.
import fs from "node:fs";
import path from "node:path";
import zlib from "node:zlib";
import { requireFrom } from "./lib.mjs";

const argv = process.argv.slice(2);
const opts = { set: {} }; let file;
for (let i = 0; i < argv.length; i++) {
  if (argv[i] === "--set") { const [k, ...v] = argv[++i].split("="); opts.set[k] = v.join("="); }
  else if (argv[i] === "--version") opts.version = argv[++i];
  else file = argv[i];
}
if (!file) { console.error("usage: validate_manifest.mjs manifest.json [--set NAME=VALUE] [--version X.Y]"); process.exit(2); }

const errors = [], warnings = [];
const dir = path.dirname(path.resolve(file));
let text = fs.readFileSync(file, "utf8").replace(/^\uFEFF/, "");
text = text.replace(/\$\{\{\s*(\w+)\s*\}\}/g, (_, n) => {
  if (opts.set[n] !== undefined) return opts.set[n];
  const v = /DOMAIN|HOST/.test(n) ? "bot.example.com" : /SUFFIX|VERSION/.test(n) ? "" : "00000000-0000-4000-8000-000000000001";
  warnings.push(`placeholder \${{${n}}} replaced by "${v}"`); return v;
});
let m;
try { m = JSON.parse(text); } catch (e) { console.log(`ERROR not JSON: ${e.message}`); process.exit(1); }

// ---- schema ------------------------------------------------------------------
// Only the schema files of the package are used: require("@microsoft/app-manifest") 1.1.2 itself throws
// "Cannot find module 'fs-extra'" (undeclared dependency).  ajv* come along as its dependencies.
const root = path.join(path.dirname(requireFrom.resolve("@microsoft/app-manifest/package.json")), "build", "json-schemas", "teams");
const Ajv04 = requireFrom("ajv-draft-04").default, Ajv2020 = requireFrom("ajv/dist/2020").default, addFormats = requireFrom("ajv-formats").default;
function check(data, schema) {
  const ajv = new (schema.$schema?.includes("2020-12") ? Ajv2020 : Ajv04)({ allErrors: true, strict: false, unicodeRegExp: false }); // the localisation schema's `\b]` is no Unicode pattern
  addFormats(ajv, ["uri", "email", "regex"]);
  const v = ajv.compile(schema);
  return v(data) ? [] : v.errors.map((e) => `${e.instancePath || "/"} ${e.message} ${JSON.stringify(e.params)}`);
}
const known = fs.readdirSync(root);
const ver = opts.version ?? m.manifestVersion;
const vdir = ver === "devPreview" ? "vDevPreview" : `v${ver}`;
if (!known.includes(vdir)) errors.push(`manifestVersion "${ver}" has no bundled schema (have ${known.join(" ")})`);
else {
  const load = (f) => JSON.parse(fs.readFileSync(path.join(root, vdir, f), "utf8").replace(/\\a/g, "\\x07"));
  for (const e of check(m, load("MicrosoftTeams.schema.json"))) errors.push("schema: " + e);
  const url = `/v${ver}/MicrosoftTeams.schema.json`;
  if (m.$schema && ver !== "devPreview" && !m.$schema.includes(url)) warnings.push(`$schema ${m.$schema} does not match manifestVersion ${ver}`);
  const loc = m.localizationInfo?.additionalLanguages ?? [];
  for (const l of loc) {
    const p = path.join(dir, l.file);
    if (!fs.existsSync(p)) { errors.push(`localization file ${l.file} is missing`); continue; }
    const lj = JSON.parse(fs.readFileSync(p, "utf8"));
    if (fs.existsSync(path.join(root, vdir, "MicrosoftTeams.Localization.schema.json")))
      for (const e of check(lj, load("MicrosoftTeams.Localization.schema.json"))) errors.push(`${l.file}: ${e}`);
  }
}
// ---- rules that the schema does not hold ----------------------------------------
const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
if (m.id && !guid.test(m.id)) errors.push(`id "${m.id}" is not a GUID`);
if (!/^\d+\.\d+\.\d+$/.test(m.version ?? "")) errors.push(`version "${m.version}" is not MAJOR.MINOR.PATCH`);
for (const b of m.bots ?? []) {
  for (const list of b.commandLists ?? []) {
    const extra = (list.scopes ?? []).filter((s) => !(b.scopes ?? []).includes(s));
    if (extra.length) errors.push(`bots.commandLists scope ${extra} is not among the bot's scopes`);
  }
}
for (const d of m.validDomains ?? []) if (/^https?:|\//.test(d)) errors.push(`validDomains "${d}": host only, no scheme or path`);
if (m.name?.full && m.name.full === m.name.short) warnings.push("name.full equals name.short");

// ---- icons -------------------------------------------------------------------
function png(p) {
  const b = fs.readFileSync(p);
  if (b.readUInt32BE(0) !== 0x89504e47) throw new Error("not a PNG");
  let o = 8, ihdr, plte, trns; const idat = [];
  while (o < b.length) {
    const n = b.readUInt32BE(o), t = b.toString("latin1", o + 4, o + 8), d = b.subarray(o + 8, o + 8 + n);
    if (t === "IHDR") ihdr = { w: d.readUInt32BE(0), h: d.readUInt32BE(4), depth: d[8], type: d[9], interlace: d[12] };
    else if (t === "PLTE") plte = d; else if (t === "tRNS") trns = d; else if (t === "IDAT") idat.push(d);
    o += 12 + n;
  }
  const { w, h, depth, type, interlace } = ihdr;
  if (depth !== 8 || interlace) return { w, h };             // size only: unusual for an icon
  const ch = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }[type], stride = w * ch, raw = zlib.inflateSync(Buffer.concat(idat));
  const px = Buffer.alloc(h * stride);
  for (let y = 0; y < h; y++) {
    const f = raw[y * (stride + 1)];
    for (let x = 0; x < stride; x++) {
      const a = x >= ch ? px[y * stride + x - ch] : 0, up = y ? px[(y - 1) * stride + x] : 0, c = x >= ch && y ? px[(y - 1) * stride + x - ch] : 0;
      const pa = Math.abs(up - c), pb = Math.abs(a - c), pc = Math.abs(a + up - 2 * c);
      const pred = [0, a, up, (a + up) >> 1, pa <= pb && pa <= pc ? a : pb <= pc ? up : c][f];
      px[y * stride + x] = raw[y * (stride + 1) + 1 + x] + pred;
    }
  }
  const rgba = (i) => {
    const s = i * ch;
    if (type === 6) return [px[s], px[s + 1], px[s + 2], px[s + 3]];
    if (type === 2) return [px[s], px[s + 1], px[s + 2], 255];
    if (type === 4) return [px[s], px[s], px[s], px[s + 1]];
    if (type === 3) { const k = px[s]; return [plte[3 * k], plte[3 * k + 1], plte[3 * k + 2], trns && k < trns.length ? trns[k] : 255]; }
    return [px[s], px[s], px[s], 255];
  };
  return { w, h, pixels: Array.from({ length: w * h }, (_, i) => rgba(i)) };
}
function icon(kind, size) {
  const rel = m.icons?.[kind]; if (!rel) return errors.push(`icons.${kind} is missing`);
  const p = path.join(dir, rel); if (!fs.existsSync(p)) return errors.push(`icons.${kind}: ${rel} does not exist`);
  let im; try { im = png(p); } catch (e) { return errors.push(`icons.${kind}: ${e.message}`); }
  if (im.w !== size || im.h !== size) errors.push(`icons.${kind}: ${im.w}x${im.h}, must be ${size}x${size}`);
  if (!im.pixels) return warnings.push(`icons.${kind}: not an 8-bit PNG, colours not checked`);
  const clear = im.pixels.filter((q) => q[3] === 0).length, solid = im.pixels.filter((q) => q[3] > 0);
  if (kind === "outline") {
    if (!clear) errors.push("icons.outline: no transparent pixel (background must be transparent)");
    if (!solid.length) errors.push("icons.outline: the whole image is transparent");
    const bad = solid.filter((q) => q[0] < 250 || q[1] < 250 || q[2] < 250).length;
    if (bad) errors.push(`icons.outline: ${bad} pixels are not white (one colour, white, on transparent)`);
  } else if (clear) warnings.push(`icons.color: ${clear} fully transparent pixels (a solid background is advised)`);
}
icon("color", 192); icon("outline", 32);
if (m.icons?.color32x32) icon("color32x32", 32);

for (const w of warnings) console.log("WARN  " + w);
for (const e of errors) console.log("ERROR " + e);
console.log(`${file}: manifestVersion ${m.manifestVersion}: ${errors.length} errors, ${warnings.length} warnings`);
process.exit(errors.length ? 1 : 0);
