"""QR codes."""

import re
from xml.etree import ElementTree as ET

from zeroward.core.documents.qr import qr_svg


def test_code_is_square_svg_with_a_quiet_zone() -> None:
    root = ET.fromstring(qr_svg("https://example.org/en/editions/2026-1/"))
    _x, _y, width, height = map(int, root.attrib["viewBox"].split())
    assert width == height
    path = root[1].attrib["d"]
    corners = [(int(x), int(y)) for x, y in re.findall(r"M(\d+) (\d+)h", path)]
    assert min(x for x, _y in corners) == min(y for _x, y in corners) == 4


def test_same_address_gives_the_same_code() -> None:
    assert qr_svg("https://example.org/a") == qr_svg("https://example.org/a")
    assert qr_svg("https://example.org/a") != qr_svg("https://example.org/b")


def test_markup_in_the_address_cannot_reach_the_svg() -> None:
    assert "script" not in qr_svg("https://example.org/<script>")
