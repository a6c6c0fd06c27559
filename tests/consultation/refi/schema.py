"""The structure of a REFI-QDA project as the standard lays it down, as far as our files use it."""

from typing import Final

GUID: Final = r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"


def _element(name: str, kind: str, *, many: bool = False) -> str:
    most = ' maxOccurs="unbounded"' if many else ""
    return f'<xs:element name="{name}" type="{kind}" minOccurs="0"{most}/>'


def _type(name: str, elements: str, attributes: str) -> str:
    return f'<xs:complexType name="{name}"><xs:sequence>{elements}</xs:sequence>{attributes}</xs:complexType>'


def _at(*names: str, kind: str = "xs:string", need: bool = False) -> str:
    use = "required" if need else "optional"
    return "".join(f'<xs:attribute name="{name}" type="{kind}" use="{use}"/>' for name in names)


def _ref(name: str) -> str:
    return _type(name, "", _at("targetGUID", kind="p:Guid", need=True))


def _listed(name: str, inner: str, kind: str) -> str:
    return _type(name, f'<xs:element name="{inner}" type="{kind}" maxOccurs="unbounded"/>', "")


NOTED: Final = _element("NoteRef", "p:Ref", many=True)
TOLD: Final = _element("Description", "xs:string")
CODED: Final = _element("Coding", "p:Coding", many=True)
ID: Final = _at("guid", kind="p:Guid", need=True)
MADE: Final = _at("creatingUser", kind="p:Guid") + _at("creationDateTime", kind="xs:dateTime")
TEXT: Final = (
    TOLD
    + _element("PlainTextContent", "xs:string")
    + _element("PlainTextSelection", "p:Selection", many=True)
    + CODED
    + NOTED
)


def _matching(name: str, pattern: str) -> str:
    return (
        f'<xs:simpleType name="{name}"><xs:restriction base="xs:token"><xs:pattern value="{pattern}"/>'
        "</xs:restriction></xs:simpleType>"
    )


_TYPES: Final = (
    _matching("Guid", GUID)
    + _matching("Rgb", "#[0-9A-Fa-f]{6}")
    + _ref("Ref")
    + _type(
        "Code",
        TOLD + NOTED + _element("Code", "p:Code", many=True),
        ID
        + _at("name", need=True)
        + _at("isCodable", kind="xs:boolean", need=True)
        + _at("color", kind="p:Rgb"),
    )
    + _listed("Codes", "Code", "p:Code")
    + _type("Book", '<xs:element name="Codes" type="p:Codes"/>', _at("origin"))
    + _type("User", "", ID + _at("name", "id"))
    + _listed("Users", "User", "p:User")
    + _type("Coding", '<xs:element name="CodeRef" type="p:Ref"/>' + NOTED, ID + MADE)
    + _type(
        "Selection",
        TOLD + CODED + NOTED,
        ID + MADE + _at("name") + _at("startPosition", "endPosition", kind="xs:integer", need=True),
    )
    + _type("Text", TEXT, ID + MADE + _at("name", "richTextPath", "plainTextPath"))
    + _listed("Sources", "TextSource", "p:Text")
    + _listed("Notes", "Note", "p:Text")
    + _type(
        "Case",
        TOLD
        + _element("CodeRef", "p:Ref", many=True)
        + _element("SourceRef", "p:Ref", many=True)
        + _element("SelectionRef", "p:Ref", many=True),
        ID + _at("name"),
    )
    + _listed("Cases", "Case", "p:Case")
    + _type(
        "Project",
        _element("Users", "p:Users")
        + _element("CodeBook", "p:Book")
        + _element("Cases", "p:Cases")
        + _element("Sources", "p:Sources")
        + _element("Notes", "p:Notes"),
        _at("name", need=True) + _at("origin"),
    )
)


def schema(space: str, root: str, kind: str) -> str:
    """The schema of files whose root is `root`."""
    return (
        f'<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:p="{space}" targetNamespace="{space}" '
        f'elementFormDefault="qualified"><xs:element name="{root}" type="p:{kind}"/>{_TYPES}</xs:schema>'
    )
