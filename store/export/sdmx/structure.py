"""The structure of the data as SDMX-ML 3.0: code lists, concepts, the data structure and its dataflow."""

import re
from collections.abc import Iterator, Mapping
from typing import TextIO
from xml.sax.saxutils import escape, quoteattr

from store.export.sdmx.codes import CodeList, CodeLists
from store.export.sdmx.layout import AGENCY, ID, VERSION, Component, Layout, Role

_SCHEMA = "http://www.sdmx.org/resources/sdmxml/schemas/v3_0"
_CONCEPTS = "CS_FIGURES"
_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_TITLE = {"en": "Verified figures of Vietnamese reports", "vi": "Số liệu đã kiểm chứng từ các báo cáo"}


def write_structure(stream: TextIO, layout: Layout, lists: CodeLists, *, prepared: str) -> None:
    """Write the whole message."""
    stream.writelines(f"{line}\n" for line in _message(layout, lists, prepared))


def _message(layout: Layout, lists: CodeLists, prepared: str) -> Iterator[str]:
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    names = " ".join(
        f'xmlns:{short}="{_SCHEMA}/{name}"'
        for short, name in (("mes", "message"), ("str", "structure"), ("com", "common"))
    )
    yield f"<mes:Structure {names}>"
    yield "<mes:Header>"
    yield f"<mes:ID>{AGENCY}_{ID}</mes:ID>"
    yield "<mes:Test>false</mes:Test>"
    yield f"<mes:Prepared>{_text(prepared)}</mes:Prepared>"
    yield f'<mes:Sender id="{AGENCY}"/>'
    yield "</mes:Header>"
    yield "<mes:Structures>"
    yield "<str:Codelists>"
    for one in lists:
        yield from _code_list(one)
    yield "</str:Codelists>"
    yield from _concepts(layout)
    yield from _dataflow()
    yield from _data_structure(layout)
    yield "</mes:Structures>"
    yield "</mes:Structure>"


def _code_list(one: CodeList) -> Iterator[str]:
    yield f"<str:Codelist {_identity('codelist.Codelist', one.id)}>"
    yield from _names({"en": one.name})
    for code, names in one.named():
        urn = _urn("codelist.Code", f"{one.id}({VERSION}).{code}")
        yield f"<str:Code id={_attribute(code)} urn={_attribute(urn)}>"
        yield from _names(names)
        yield "</str:Code>"
    yield "</str:Codelist>"


def _concepts(layout: Layout) -> Iterator[str]:
    yield "<str:ConceptSchemes>"
    yield f"<str:ConceptScheme {_identity('conceptscheme.ConceptScheme', _CONCEPTS)}>"
    yield from _names(_TITLE)
    for one in layout.components:
        yield f'<str:Concept id="{one.id}" urn="{_concept_urn(one)}">'
        yield from _names({"en": one.name})
        yield "</str:Concept>"
    yield "</str:ConceptScheme>"
    yield "</str:ConceptSchemes>"


def _dataflow() -> Iterator[str]:
    yield "<str:Dataflows>"
    yield f"<str:Dataflow {_identity('datastructure.Dataflow', ID)}>"
    yield from _names(_TITLE)
    yield f"<str:Structure>{_urn('datastructure.DataStructure', f'{ID}({VERSION})')}</str:Structure>"
    yield "</str:Dataflow>"
    yield "</str:Dataflows>"


def _data_structure(layout: Layout) -> Iterator[str]:
    yield "<str:DataStructures>"
    yield f"<str:DataStructure {_identity('datastructure.DataStructure', ID)}>"
    yield from _names(_TITLE)
    yield "<str:DataStructureComponents>"
    yield '<str:DimensionList id="DimensionDescriptor">'
    for position, one in enumerate(layout.of_role(Role.DIMENSION, Role.TIME), 1):
        place = f' position="{position}"' if one.role is Role.DIMENSION else ""
        yield from _component(one, place)
    yield "</str:DimensionList>"
    yield '<str:AttributeList id="AttributeDescriptor">'
    for one in layout.of_role(Role.ATTRIBUTE):
        relation = "<str:AttributeRelationship><str:Observation/></str:AttributeRelationship>"
        yield from _component(one, _usage(one), relation)
    yield "</str:AttributeList>"
    yield '<str:MeasureList id="MeasureDescriptor">'
    for one in layout.of_role(Role.MEASURE):
        yield from _component(one, _usage(one))
    yield "</str:MeasureList>"
    yield "</str:DataStructureComponents>"
    yield "</str:DataStructure>"
    yield "</str:DataStructures>"


def _component(one: Component, attributes: str, *more: str) -> Iterator[str]:
    yield f'<str:{one.role.value} id="{one.id}"{attributes}>'
    yield f"<str:ConceptIdentity>{_concept_urn(one)}</str:ConceptIdentity>"
    yield "<str:LocalRepresentation>"
    if one.code_list is not None:
        urn = _urn("codelist.Codelist", f"{one.code_list}({VERSION})")
        yield f"<str:Enumeration>{urn}</str:Enumeration>"
    else:
        yield f'<str:TextFormat textType="{one.text_type}"/>'
    yield "</str:LocalRepresentation>"
    yield from more
    yield f"</str:{one.role.value}>"


def _usage(one: Component) -> str:
    return f' usage="{"mandatory" if one.is_mandatory else "optional"}"'


def _identity(kind: str, name: str) -> str:
    urn = _urn(kind, f"{name}({VERSION})")
    return f'id="{name}" agencyID="{AGENCY}" version="{VERSION}" urn="{urn}"'


def _concept_urn(one: Component) -> str:
    return _urn("conceptscheme.Concept", f"{_CONCEPTS}({VERSION}).{one.id}")


def _urn(kind: str, name: str) -> str:
    return f"urn:sdmx:org.sdmx.infomodel.{kind}={AGENCY}:{name}"


def _names(names: Mapping[str, str]) -> Iterator[str]:
    for language, name in sorted(names.items()):
        yield f'<com:Name xml:lang="{language}">{_text(name)}</com:Name>'


def _text(text: str) -> str:
    """Text as XML takes it: what it cannot hold as U+FFFD."""
    return escape(_NO_XML.sub("\ufffd", text), {"\r": "&#13;"})


def _attribute(text: str) -> str:
    return quoteattr(_NO_XML.sub("\ufffd", text))
