"""Web pages: what is seen of them is the text, in reading order, with tables row by row."""

import time
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.layout import Frame
from extract.readers import MissingReaderError, Readout, html, installed
from extract.readers.kinds import FileKind, kind_of
from extract.text import TextError

SENTENCE = "Năm 2023, tỉnh Vĩnh An tiếp nhận {} hồ sơ trực tuyến, đạt 97,5% kế hoạch, tăng so với năm trước."
HEADLINE = "<h1>Kết quả năm nay của tỉnh</h1>"
ARTICLE = "".join(f"<p>{SENTENCE.format(1000 + number)}</p>" for number in range(5))


def page(body: str) -> Readout:
    """What is read of a body."""
    return html.read(f"<!doctype html><html><body>{body}</body></html>".encode())


def framed(readout: Readout) -> list[str]:
    """The pieces of furniture."""
    return [piece.span.of(readout.text) for piece in readout.layout.furniture]


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<p>Có 12 xã.</p><p>Có 15\n  huyện.</p>", "Có 12 xã.\nCó 15 huyện."),
        ("Có 12 xã.<br>Có 15 huyện.", "Có 12 xã.\nCó 15 huyện."),
        ("<ul><li>12 xã<li>15 huyện</ul>", "12 xã\n15 huyện"),
        ("<p>Có <b>12</b><i>.345</i> xã &amp; 3&nbsp;huyện &#272;</p>", "Có 12.345 xã & 3\u00a0huyện Đ"),
        ("<script>var a = 5</script><style>p {}</style><p>Có 12 xã.</p><!-- 7 -->", "Có 12 xã."),
        ("<p>Có 12 xã.</p><p style='display: none'>7</p><p hidden>8</p><template>9</template>", "Có 12 xã."),
        ("<p>Có 12 xã<select><option>7</select><textarea>8</textarea>.</p>", "Có 12 xã."),
        ("<figure><img alt='7'><figcaption>Ảnh: 12 xã</figcaption></figure>", "Ảnh: 12 xã"),
        ("<pre>Có 12 xã\nCó 15 huyện</pre>", "Có 12 xã\nCó 15 huyện"),
        ("<a href=/a>Tin</a><a href=/b>Bài 12</a>", "Tin Bài 12"),
        ("<p>Vĩnh An<span>Có 12 xã", "Vĩnh An Có 12 xã"),
        ("<table role=presentation><tr><td>Có 12 xã<td>Có 15 huyện</table>", "Có 12 xã\nCó 15 huyện"),
        ("<table><tr><td><table><tr><td>a<td>1</table><td>Có 12 xã.</table>", "a\n1\nCó 12 xã."),
    ],
)
def test_what_is_seen_is_the_text(body: str, text: str) -> None:
    """Blocks are lines, and what nobody sees is not there."""
    assert page(body).text == text


def test_a_cell_knows_its_headings() -> None:
    """Those that reach over several rows and columns too; rows are lines."""
    readout = page(
        "<table><caption>Hồ sơ năm 2023</caption><thead><tr><th rowspan=2>Đơn vị<th colspan=2>Hồ sơ</tr>"
        "<tr><th>Trực tuyến<th>Trực tiếp</tr></thead><tbody><tr><th scope=row>Sở Y tế<td>2.875<td>968</tr>"
        "<tr><th scope=row>Huyện <br>Gò Sậy<td><p>5.127</p><td></tr></tbody></table>"
    )
    assert readout.text.splitlines()[0] == "Hồ sơ năm 2023"
    assert readout.text.splitlines()[-2:] == ["Sở Y tế | 2.875 | 968", "Huyện Gò Sậy | 5.127"]
    cells = {cell.span.of(readout.text): (cell.row, cell.column) for cell in readout.layout.cells}
    assert cells["968"] == ("Sở Y tế", "Hồ sơ / Trực tiếp")
    assert cells["5.127"] == ("Huyện Gò Sậy", "Hồ sơ / Trực tuyến")


def test_what_frames_an_article_is_marked() -> None:
    """Menus, related links, share bars and counters stay in the text, as what they are."""
    readout = page(
        "<nav><a href=/1>Tin 24h</a></nav><h1>Kết quả năm 2023 của tỉnh</h1><div class=share>Chia sẻ 57</div>"
        f"<div>{ARTICLE}<p><a href=/2>Xem thêm: 63 xã đạt chuẩn</a></p>{ARTICLE}</div><p>Lượt xem: 1.204</p>"
        "<h3>Tin liên quan</h3><ul><li><a href=/3>Bắt 13 người</a></ul><div>Số lượt truy cập: 9.123</div>"
    )
    frames = {piece.span.of(readout.text): piece.frame for piece in readout.layout.furniture}
    assert frames["Tin 24h"] is Frame.MENU
    assert frames["Chia sẻ 57"] is Frame.SHARE
    assert frames["Xem thêm: 63 xã đạt chuẩn"] is frames["Bắt 13 người"] is Frame.RELATED
    assert frames["Lượt xem: 1.204"] is frames["Số lượt truy cập: 9.123"] is Frame.COUNTER
    assert not any("hồ sơ" in piece for piece in frames)
    assert "Kết quả năm 2023 của tỉnh" not in frames


@pytest.mark.parametrize(
    "body",
    [
        f"{HEADLINE}<div>{ARTICLE}<p>Chia sẻ với báo, ông nói có 41 xã.</p>{ARTICLE}</div>",
        f"{HEADLINE}<div>{ARTICLE}<p>Trụ sở mới cao 41 tầng.</p>{ARTICLE}</div>",
        f"{HEADLINE}<div>{ARTICLE}<p>Trực tuyến: 41 hồ sơ</p>{ARTICLE}</div>",
        f"{HEADLINE}<div>{ARTICLE}<h3>Tỷ giá giảm</h3><p>Còn 41 đồng.</p></div>",
        f"{HEADLINE}<div>{ARTICLE}<h3>Liên kết</h3><p>Có 41 dự án.</p></div>",
        f"{HEADLINE}<p>Có 41 xã.</p><div class=box>{ARTICLE}</div><div class=box>{ARTICLE}</div>",
        f"<article><header>{HEADLINE}<p>Có 41 xã.</p></header>{ARTICLE}</article>",
        f"{HEADLINE}<div>{ARTICLE}</div><table><tr><th>Xã<th>Hồ sơ<tr><td>An<td>41</table>",
        f"{HEADLINE}{ARTICLE}<figure class=other><figcaption>Có 41 quầy</figcaption></figure>",
        f"{HEADLINE}<ul>" + "".join(f"<li>Xã {n}: {n} hồ sơ" for n in range(30, 50)) + "</ul>",
        "<table>"
        + "".join(f"<tr><td><a href=/{n}>Xã {n}</a><td><a href=/{n}>{n}</a>" for n in range(30, 50)),
        "<p>Có 41 xã.",
        f"<main><div>{HEADLINE}{ARTICLE}{ARTICLE}{ARTICLE}</div><div>{ARTICLE}<p>Có 41 xã.</div></main>",
        f"<div>{HEADLINE}{ARTICLE}<div><h3>Tỷ giá</h3><table><tr><th>A<th>B<tr><td>41<td>5</table></div>",
        f"<div>{HEADLINE}{ARTICLE}<section><h3>Ý kiến</h3><p>Ông An nói: giảm 41%.</section>{ARTICLE}</div>",
        f"<div>{HEADLINE}{ARTICLE}<div class=counter-box><b>41</b> huyện đạt chuẩn</div>{ARTICLE}</div>",
        f"<div>{HEADLINE}<p><a href='#a'>Mục 1</a><h2><a href='#a'>Có 41 xã</a></h2>{ARTICLE}</div>",
    ],
)
def test_a_figure_of_the_article_is_never_taken_for_furniture(body: str) -> None:
    """Words that a frame begins with may begin a sentence; lists, tables and captions are the article's."""
    readout = page(body)
    assert "41" in readout.text
    assert not any("41" in piece for piece in framed(readout))


@pytest.mark.parametrize(
    ("head", "encoding"),
    [
        ("", "utf-8"),
        ("", "utf-8-sig"),
        ("", "utf-16"),
        ("", "utf-16-le"),
        ("<meta charset=windows-1252>", "utf-8"),
        ("<meta http-equiv=content-type content='text/html; charset=windows-1258'>", "windows-1258"),
        ("", "windows-1258"),
        ("<meta charset=no-such-thing>", "windows-1258"),
        ("<meta charset=base64>", "utf-8"),
    ],
)
def test_a_page_is_read_in_the_encoding_it_has(head: str, encoding: str) -> None:
    """What it says of that, unless it is UTF-8 for sure; tones that stand apart stay apart."""
    text = unicodedata.normalize("NFD", "Tỉnh có 12 huyện, 45 xã đã xong phần việc của mình từ lâu.")
    if encoding == "windows-1258":
        text = "".join(
            unicodedata.normalize("NFC", letter) if letter in "âăêôơưđ" else letter for letter in text
        )
        text = (
            text.replace("a\u0306", "ă")
            .replace("a\u0302", "â")
            .replace("o\u031b", "ơ")
            .replace("u\u031b", "ư")
        )
        text = text.replace("e\u0323\u0302", "ê\u0323").replace("o\u0302", "ô")
    data = f"<!doctype html><html>{head}<body><p>{text}</p></body></html>".encode(encoding)
    assert kind_of(data) is FileKind.HTML
    assert unicodedata.normalize("NFC", html.read(data).text) == unicodedata.normalize("NFC", text)


def test_a_page_in_an_old_font_is_made_unicode() -> None:
    """TCVN3 that says it is Latin-1, as old pages do."""
    text = "Báo cáo của tỉnh: giải quyết 1.250 hồ sơ trong năm, đạt tỷ lệ 97,5% số hồ sơ đã nhận."
    old = dict(zip("áảĩủạơâàăđộỷệậếốồ", "¸¶Üñ¹¬©µ¨®éûÖËÕèå", strict=True))
    said = "".join(old.get(letter, letter) for letter in text)
    data = f"<html><meta charset=iso-8859-1><body><p>{said}</p></body></html>".encode("latin-1", "ignore")
    assert "Báo cáo" in html.read(data).text
    assert "hồ sơ" in html.read(data).text


@pytest.mark.parametrize(
    "source",
    [
        "<html><body>" + "<div>" * 50_000 + "Có 12 xã." + "</div>" * 50_000 + "<p>Có 15 huyện.",
        "<p>Có 12 xã." + "<font>" * 20_000 + "Có 15 huyện.",
        "<p>Có 12 xã.<b><i>" * 500 + "Có 15 huyện.",
        "<p>Có 12 xã." + "<table><tr><td>" * 3_000 + "Có 15 huyện.",
        "<!DOCTYPE html [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]><p>Có 12 xã. &b;&b; Có 15 huyện.",
        "<p>Có 12 xã.&#0;&#x110000;&#99999999999999999999;&nosuch; Có 15 huyện.",
        "<p>Có 12 xã.\x00\x01 <a '\"> Có 15 huyện.",
        "<p>Có 12 xã. Có 15 huyện.<table><tr><td rowspan=99999999 colspan=65534>1<td>2<tr><td>3",
        "<p>Có 12 xã. Có 15 huyện.<div class='" + "a-" * 100_000 + "'>x",
        "<script type=application/ld+json>" + "[" * 100_000 + "</script><p>Có 12 xã. Có 15 huyện.",
    ],
    ids=range(10),
)
def test_a_hostile_page_is_read_all_the_same(source: str) -> None:
    """Elements within elements without end, entities, and what is damaged."""
    text = html.read(source.encode()).text
    assert "Có 12 xã." in text
    assert "Có 15 huyện." in text


def test_without_the_library_one_line_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    """And nothing of the page is read by halves."""
    monkeypatch.setattr(installed, "find_spec", lambda _module: None)
    with pytest.raises(
        MissingReaderError, match=r"\Aweb pages need the extra `html`: pip install 'soat\[html\]'\Z"
    ):
        page("<p>Có 12 xã.")


def test_a_page_without_text_is_refused() -> None:
    """One line says why."""
    for source in (b"<html></html>", b"<!-- 5 -->", b"<html><script>5</script>"):
        with pytest.raises(TextError, match=r"\Aa page without [a-z]+\Z"):
            html.read(source)


@settings(max_examples=25, deadline=None)
@given(
    st.lists(
        st.sampled_from((
            "<div>", "</div>", "<p>", "<table><tr><td>", "<td>", "</table>", "<a href=/x>", "</a>", "<h1>",
            "<br>", "<ul><li>", "<nav>", "Có 12 xã, 5 huyện. ", "Tin liên quan", "Xem thêm", "<!--", "-->",
            "<div class='share tag'>", "&lt;", "<script>", "</script>", "\u0301", "\ud7ff", "<article>",
            "<time datetime=2023-05-06>", "6/5/2023", "<pre>\n", "<select>",
        )),
        max_size=40,
    ).map("".join)
)  # fmt: skip
def test_any_tags_make_a_text_with_its_layout(source: str) -> None:
    """Furniture and cells lie in it in order, apart from each other; a second reading says the same."""
    try:
        readout = html.read(source.encode())
    except TextError:
        return
    for pieces in (readout.layout.furniture, readout.layout.cells):
        at = 0
        for piece in pieces:
            assert at <= piece.span.start < piece.span.end <= len(readout.text)
            at = piece.span.end
    assert html.read(source.encode()) == readout


def test_a_page_takes_time_by_its_length() -> None:
    """Four times the page takes nowhere near sixteen times the time."""
    html.read(b"<p>5")  # imports

    def seconds(count: int) -> float:
        source = (
            "<div class=tin><p>Có 12 xã.</p><a href=/x>Tin 5</a><table><tr><td>a<td>1</table></div>" * count
        ).encode()
        began = time.process_time()
        html.read(source)
        return time.process_time() - began

    assert seconds(800) < 10 * seconds(200)
