"""The files that anybody may edit: each line is one that the search can use."""

from pathlib import Path

from bot.domain.vocabulary import Synonyms
from storage.catalogue import lexicon


def test_a_group_goes_both_ways_and_an_arrow_one_way(tmp_path: Path) -> None:
    (tmp_path / "synonyms.txt").write_text(
        "# people\nUnge, ungdom\n\nsover ute > bostedsløs, hjemløs\n", "utf-8"
    )
    (tmp_path / "stopwords.txt").write_text("# words\nog i PÅ\nvi\n", "utf-8")
    (tmp_path / "nynorsk.txt").write_text("ikkje > ikke\n-skul- > skol\n", "utf-8")
    (tmp_path / "outside.txt").write_text("hund -penger\n", "utf-8")
    read = lexicon(tmp_path)
    assert read.synonyms == (
        Synonyms(("unge", "ungdom"), ("unge", "ungdom")),
        Synonyms(("sover ute",), ("bostedsløs", "hjemløs")),
    )
    assert read.stopwords == {"og", "i", "på", "vi"}
    assert read.outside == ("hund", "-penger")
    assert read.nynorsk == (("ikkje", "ikke"), ("-skul-", "skol"))


def test_every_shipped_line_says_something() -> None:
    shipped = lexicon()
    for pair in shipped.synonyms:
        assert pair.asked, pair
        assert pair.found, pair
        assert len(set(pair.asked) | set(pair.found)) > 1, pair
    for old, new in shipped.nynorsk:
        assert old.strip("-"), (old, new)
        assert new, (old, new)
        assert old.strip("-") != new, (old, new)
    assert len({old for old, _ in shipped.nynorsk}) == len(shipped.nynorsk)
