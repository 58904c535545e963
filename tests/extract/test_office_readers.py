"""Word, Excel, PowerPoint, RTF and CSV files: their text, their tables, and what they say of themselves."""

import io

import pytest
from docx import Document
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from openpyxl import Workbook

from bench import made_files as made
from extract.layout import Frame
from extract.readers import Readout, read

TABLE = (("Huyện", "Số hồ sơ", "Tỷ lệ"), ("Hải Lăng", "1.234", "98,7%"), ("Cam Lộ", "567", "99%"))
ROWS = "Huyện | Số hồ sơ | Tỷ lệ\nHải Lăng | 1.234 | 98,7%\nCam Lộ | 567 | 99%"
OLD = "".join("\x07".join(row) + "\x07\x07" for row in TABLE)
NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:v="urn:schemas-microsoft-com:vml"'
)


def saved(document: object) -> bytes:
    """A document as bytes."""
    kept = io.BytesIO()
    document.save(kept)  # type: ignore[attr-defined]
    return kept.getvalue()


@pytest.mark.parametrize(
    ("data", "reader"),
    [
        (made.docx(["Kết quả."], TABLE), "docx python-docx "),
        (made.doc(f"Kết quả.\r{OLD}"), "doc olefile "),
        (made.rtf(["Kết quả."], TABLE), "rtf striprtf "),
        (made.xlsx([["Kết quả."], *TABLE]), "xlsx openpyxl "),
        (made.xls([["Kết quả."], *TABLE]), "xls xlrd "),
    ],
    ids=["docx", "doc", "rtf", "xlsx", "xls"],
)
def test_tables_are_read_row_by_row_with_their_headings(data: bytes, reader: str) -> None:
    """The same table in five formats gives the same text and the same cells."""
    readout = read(data)
    assert readout.text == f"Kết quả.\n{ROWS}"
    assert readout.reader.startswith(reader)
    headed = [
        (cell.span.of(readout.text), cell.row, cell.column) for cell in readout.layout.cells if cell.column
    ]
    assert headed == [
        ("1.234", "Hải Lăng", "Số hồ sơ"),
        ("98,7%", "Hải Lăng", "Tỷ lệ"),
        ("567", "Cam Lộ", "Số hồ sơ"),
        ("99%", "Cam Lộ", "Tỷ lệ"),
    ]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_csv_is_a_table_however_it_is_parted(delimiter: str, encoding: str) -> None:
    """Commas in quotes part nothing."""
    lines = [delimiter.join(f'"{cell}"' for cell in row) for row in TABLE]
    readout = read("\r\n".join(lines).encode(encoding))
    assert (readout.text, readout.reader) == (ROWS, "csv")


def test_word_says_title_and_a_doubtful_day() -> None:
    """The day that a file was made is only a hint; what a program calls its files is no title."""
    document = Document()
    document.add_paragraph("Kết quả.")
    document.core_properties.title = "Báo cáo quý I của huyện"
    known = read(saved(document)).metadata
    assert known.title == "Báo cáo quý I của huyện"
    assert known.published is not None
    assert known.is_doubtful
    document.core_properties.title = "Microsoft Word - bc quy 1.doc"
    assert read(saved(document)).metadata.title is None


def test_word_keeps_the_order_of_all_its_parts() -> None:
    """Merged cells, tables in cells, text boxes, changes that were tracked, and contents as furniture."""
    document = Document()
    contents = document.add_paragraph("I. Kết quả 3")
    contents._p.get_or_add_pPr().get_or_add_pStyle().set(qn("w:val"), "TOC1")
    paragraph = document.add_paragraph("Đã nhận ")
    for change, words in (("ins", "5 hồ sơ"), ("del", "4 hồ sơ")):
        text = "t" if change == "ins" else "delText"
        paragraph._p.append(
            parse_xml(f"<w:{change} {NAMESPACES}><w:r><w:{text}>{words}</w:{text}></w:r></w:{change}>")
        )
    box = "<w:txbxContent><w:p><w:r><w:t>Trong khung</w:t></w:r></w:p></w:txbxContent>"
    shape = f"<w:pict><v:shape><v:textbox>{box}</v:textbox></v:shape></w:pict>"
    choices = f"<mc:Choice>{shape}</mc:Choice><mc:Fallback>{shape}</mc:Fallback>"
    drawn = f"<mc:AlternateContent>{choices}</mc:AlternateContent>"
    paragraph._p.append(parse_xml(f"<w:r {NAMESPACES}>{drawn}</w:r>"))
    table = document.add_table(3, 3)
    table.cell(0, 0).merge(table.cell(1, 0)).text = "Huyện"
    table.cell(0, 1).merge(table.cell(0, 2)).text = "Năm 2023"
    for place, word in enumerate(("Số vụ", "Số người"), 1):
        table.cell(1, place).text = word
    for place, word in enumerate(("Cam Lộ", "12", "50")):
        table.cell(2, place).text = word
    inner = table.cell(2, 0).add_table(1, 2)
    inner.cell(0, 0).text, inner.cell(0, 1).text = "trong", "ô"
    readout = read(saved(document))
    assert readout.text.splitlines() == [
        "I. Kết quả 3",
        "Đã nhận 5 hồ sơ",
        "Trong khung",
        "Huyện | Năm 2023",
        "| Số vụ | Số người",
        "Cam Lộ | 12 | 50",
        "trong | ô",
    ]
    assert [(piece.frame, piece.span.of(readout.text)) for piece in readout.layout.furniture] == [
        (Frame.MENU, "I. Kết quả 3")
    ]
    assert "Năm 2023 / Số người" in {cell.column for cell in readout.layout.cells}


def test_a_table_of_one_column_only_frames_its_text() -> None:
    """What stands in it are paragraphs."""
    document = Document()
    document.add_table(1, 1).cell(0, 0).text = "Đoạn một.\nĐoạn hai."
    readout = read(saved(document))
    assert (readout.text, readout.layout.cells) == ("Đoạn một.\nĐoạn hai.", ())


def test_letters_of_old_fonts_are_made_unicode() -> None:
    """By the font where it is said, by the letters else; a font of capitals draws capitals."""
    document = Document()
    for words, font in (
        ("B¸o c¸o t×nh h×nh", ".VnTimeH"),
        ("Sè hå s¬ ®· gi¶i quyÕt ®óng h¹n trong n¨m", None),
    ):
        run = document.add_paragraph().add_run(words)
        if font:
            run._r.get_or_add_rPr().get_or_add_rFonts().set(qn("w:ascii"), font)
    assert read(saved(document)).text == "BÁO CÁO TÌNH HÌNH\nSố hồ sơ đã giải quyết đúng hạn trong năm"
    sheet = made.xlsx([["§Þa ph­¬ng", "Sè hå s¬", "Tû lÖ ®óng h¹n"], ["H¶i L¨ng", 12, 98]])
    assert read(sheet).text == "Địa phương | Số hồ sơ | Tỷ lệ đúng hạn\nHải Lăng | 12 | 98"


def test_a_workbook_shows_titles_tables_and_notes() -> None:
    """Numbers as their cells show them, merged headings over their columns, other lines outside the table."""
    workbook = Workbook()
    sheet = workbook.worksheets[0]
    sheet.title = "Quý I"
    sheet["A1"], sheet["D3"] = "KẾT QUẢ NĂM 2023", "Đơn vị: hồ sơ"
    sheet["B4"] = "Năm 2023"
    sheet.merge_cells("B4:C4")
    sheet.merge_cells("A4:A5")
    for name, value in {
        "A4": "Huyện",
        "B5": "Nhận",
        "C5": "Đúng hạn",
        "A6": "Cam Lộ",
        "B6": 12345,
        "C6": 0.9,
    }.items():
        sheet[name] = value
    sheet["B6"].number_format, sheet["C6"].number_format = "#,##0", "0.0%"
    sheet["A7"] = "Số liệu sơ bộ."
    readout = read(saved(workbook))
    assert readout.text.splitlines() == [
        "Quý I",
        "KẾT QUẢ NĂM 2023",
        "Đơn vị: hồ sơ",
        "Huyện | Năm 2023",
        "| Nhận | Đúng hạn",
        "Cam Lộ | 12.345 | 90,0%",
        "Số liệu sơ bộ.",
    ]
    columns = [cell.column for cell in readout.layout.cells if cell.row == "Cam Lộ"]
    assert columns == ["Năm 2023 / Nhận", "Năm 2023 / Đúng hạn"]


def test_an_old_workbook_shows_shares() -> None:
    """What is kept as 0.987 and shown as 98.7% is read as shown."""
    assert read(made.xls([["Huyện", "Tỷ lệ"], ["Cam Lộ", 0.987]])).text == "Huyện | Tỷ lệ\nCam Lộ | 98,7%"


def test_an_old_document_leaves_out_what_fields_are_made_by() -> None:
    """Of a field only its result is read; paragraphs between two tables part them."""
    text = f"Trang \x13 PAGE \x1412\x15.\r{OLD}Giữa.\r{OLD}Sau."
    assert read(made.doc(text)).text == f"Trang 12.\n{ROWS}\nGiữa.\n{ROWS}\nSau."


def test_a_presentation_gives_its_words() -> None:
    """Slide by slide, in the order of the file."""
    assert (
        read(made.ppt(["Kết quả năm 2023", "Đạt 98% kế hoạch"])).text == "Kết quả năm 2023\nĐạt 98% kế hoạch"
    )


def test_the_same_bytes_give_the_same_text() -> None:
    """Nothing depends on when or how often a file is read."""
    data = made.docx(["Kết quả."], TABLE)
    first, second = read(data), read(data)
    assert isinstance(first, Readout)
    assert first == second
