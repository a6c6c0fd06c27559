"""Seals are made and checked without an HTTP client in memory."""

import subprocess
import sys
from pathlib import Path

CODE = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from zeroward.methods.seals import check_pdf, make_manifest, new_identity, seal_pdf
document, at = Path(sys.argv[1]).read_bytes(), datetime(2026, 3, 1, tzinfo=UTC)
sealed = seal_pdf(document, identity=new_identity("A", at=at), manifest=make_manifest(document), at=at)
print(check_pdf(sealed).state, "aiohttp" in sys.modules)
"""


def test_no_http_client_is_loaded(document: bytes, tmp_path: Path) -> None:
    file = tmp_path / "document.pdf"
    file.write_bytes(document)
    source = Path(__file__).parents[3] / "src"
    done = subprocess.run(
        [sys.executable, "-c", CODE, str(file)],
        capture_output=True,
        text=True,
        check=True,
        env={"PYTHONPATH": str(source)},
    )
    assert done.stdout.split() == ["intact", "False"]
