"""Word documents as Word itself writes them, with what python-docx cannot say."""

from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

_W = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:v="urn:schemas-microsoft-com:vml"'
)
_RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"

# As a Norwegian Word names them: ids in Norwegian, names in English.
STYLES = f"""<w:styles {_W}>
<w:style w:type="paragraph" w:styleId="Tittel"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="Overskrift1"><w:name w:val="heading 1"/>
  <w:pPr><w:numPr><w:numId w:val="3"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Overskrift2"><w:name w:val="heading 2"/></w:style>
<w:style w:type="paragraph" w:styleId="Kommunens"><w:name w:val="Kommunens overskrift"/>
  <w:basedOn w:val="Overskrift2"/></w:style>
<w:style w:type="paragraph" w:styleId="Ring"><w:name w:val="Ring"/><w:basedOn w:val="Ring"/></w:style>
<w:style w:type="paragraph" w:styleId="Punktliste"><w:name w:val="List Bullet"/>
  <w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
</w:styles>"""


def _level(n: int, shape: str, text: str, start: int = 1) -> str:
    return (
        f'<w:lvl w:ilvl="{n}"><w:start w:val="{start}"/><w:numFmt w:val="{shape}"/>'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


NUMBERING = f"""<w:numbering {_W}>
<w:abstractNum w:abstractNumId="0">{_level(0, "bullet", "")}{_level(1, "bullet", "o")}</w:abstractNum>
<w:abstractNum w:abstractNumId="1">
  {_level(0, "decimal", "%1.")}{_level(1, "lowerLetter", "%2)")}{_level(2, "lowerRoman", "%1.%3")}
</w:abstractNum>
<w:abstractNum w:abstractNumId="2">{_level(0, "decimal", "Sak %1/26", 7)}</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>
<w:num w:numId="4"><w:abstractNumId w:val="1"/>
  <w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
</w:numbering>"""


def p(text: str, style: str = "", numbering: tuple[int, int] | None = None) -> str:
    """`text` is plain, or XML of runs; `numbering` is a list and a level in it."""
    runs = text if text.startswith("<") else f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    listed = (
        f'<w:numPr><w:ilvl w:val="{numbering[1]}"/><w:numId w:val="{numbering[0]}"/></w:numPr>'
        if numbering
        else ""
    )
    return f"<w:p><w:pPr>{named}{listed}</w:pPr>{runs}</w:p>"


def r(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def table(*rows: tuple[str, ...]) -> str:
    """Of plain texts, or of blocks as XML."""
    cells = (
        "".join(f"<w:tc>{cell if cell.startswith('<') else p(cell)}</w:tc>" for cell in row) for row in rows
    )
    return "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in cells) + "</w:tbl>"


def parts(body: str, main: str = "word/document.xml") -> dict[str, bytes]:
    folder, _, name = main.rpartition("/")
    kinds = {"styles": "styles.xml", "numbering": "numbering.xml"}
    inner = "".join(
        f'<Relationship Id="r{kind}" Type="{_RELATED}/{kind}" Target="{target}"/>'
        for kind, target in kinds.items()
    )
    outer = f'<Relationship Id="r1" Type="{_RELATED}/officeDocument" Target="/{main}"/>'
    content = {
        "_rels/.rels": f'<Relationships xmlns="{_RELATIONSHIPS}">{outer}</Relationships>',
        f"{folder}/_rels/{name}.rels": f'<Relationships xmlns="{_RELATIONSHIPS}">{inner}</Relationships>',
        main: f"<w:document {_W}><w:body>{body}</w:body></w:document>",
        f"{folder}/styles.xml": STYLES,
        f"{folder}/numbering.xml": NUMBERING,
    }
    return {path: text.encode() for path, text in content.items()}


def packed(content: Mapping[str, bytes]) -> bytes:
    written = BytesIO()
    with ZipFile(written, "w", ZIP_DEFLATED) as archive:
        for path, data in content.items():
            archive.writestr(path, data)
    return written.getvalue()


def docx(*blocks: str) -> bytes:
    return packed(parts("".join(blocks)))
