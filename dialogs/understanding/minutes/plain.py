"""Whatever was pasted as plain lines, without HTML, marks of direction, and Windows line ends."""

import re
import unicodedata
from html.parser import HTMLParser

_HTML = re.compile(
    r"<(?:p|div|br|li|ul|ol|table|tr|td|h[1-6]|span|b|strong|body|html)\b[^<>]{0,500}>", re.IGNORECASE
)
_BLOCKS = {
    "p",
    "div",
    "br",
    "ul",
    "ol",
    "table",
    "tr",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "blockquote",
    "body",
}
_LINE_ENDS = re.compile(r"\r\n?|[\v\f\x85\u2028\u2029]")
_SPACES = re.compile(r"[\u00a0\u2000-\u200a\u202f\u205f\u3000]")
_WIDE = re.compile(r"[ \t]{24,}")
_INVISIBLE = re.compile(r"[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad\ufe0f\x00-\x08\x0e-\x1f]")


def plain(text: str) -> str:
    text = unicodedata.normalize("NFC", text)
    if _HTML.search(text):
        text = _without_html(text)
    text = _INVISIBLE.sub("", _SPACES.sub(" ", _LINE_ENDS.sub("\n", text)))
    return _WIDE.sub(" " * 8, text)


class _Text(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        self._hidden = 0
        self._in_cell = False

    def handle_starttag(self, tag: str, attrs: object) -> None:
        if tag in ("style", "script", "head"):
            self._hidden += 1
        elif tag in _BLOCKS and not self._in_cell:
            self.parts.append("\n")
        elif tag in ("td", "th"):
            self._in_cell = True
        self.parts.append(
            {"li": "\n- ", "b": "**", "strong": "**"}.get(
                tag, "## " if tag[:1] == "h" and tag[1:].isdigit() else ""
            )
        )

    def handle_endtag(self, tag: str) -> None:
        if tag in ("style", "script", "head"):
            self._hidden = max(0, self._hidden - 1)
        elif tag in ("td", "th"):
            self._in_cell = False
            self.parts.append("\t")
        elif tag in ("p", "h1", "h2", "h3", "h4", "h5", "h6", "table", "tr", "div") and not self._in_cell:
            self.parts.append("\n")
        self.parts.append("**" if tag in ("b", "strong") else "")

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.parts.append(re.sub(r"\s+", " ", data) if data.strip() else data[:1].replace("\n", ""))


def _without_html(text: str) -> str:
    reader = _Text()
    reader.feed(text)
    reader.close()
    return "".join(reader.parts)
