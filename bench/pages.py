"""Server time and weight of public pages, made anew each time: every page of the site map once, the main ones often.

Prints p50, p95 and the largest, and what a first view transfers (page, styles, scripts, pictures; compressed).
"""

import os
import re
import statistics

from served import fetch, served

MAIN = [
    "/en/",
    "/de/",
    "/en/portfolio/",
    "/en/portfolio/3.4/",
    "/en/cities/",
    "/en/platforms/",
    "/de/search/?q=Finanzierung",
]
TIMES = 60
TARGET_MS, TARGET_KB = 60, 120


def main() -> None:
    # what is kept in memory is answered in a millisecond (load.py)
    os.environ["ZEROWARD_PAGE_CACHE_MB"] = "0"
    with served():
        paths = sorted(set(re.findall(r"<loc>https?://[^/]+(/[^<]*)</loc>", fetch("/sitemap.xml").text)))
        for path in MAIN:
            fetch(path)
        print(f"main pages, {TIMES} times each (target: p95 <= {TARGET_MS} ms, first view <= {TARGET_KB} KB)")
        for path in MAIN:
            show(path, [fetch(path).seconds for _ in range(TIMES)], first_view(path))
        answers = [(path, fetch(path)) for path in paths]
        wrong = [path for path, answer in answers if answer.status != 200]
        slow = sorted(answers, key=lambda pair: -pair[1].seconds)[:5]
        print(f"\nall {len(paths)} pages of the site map, once each; not 200: {wrong or 'none'}")
        times = [answer.seconds for _path, answer in answers]
        print(f"  p50 {1000 * statistics.median(times):.1f} ms, p95 {1000 * percentile(times, 95):.1f} ms")
        print("  slowest: " + ", ".join(f"{path} {1000 * answer.seconds:.0f} ms" for path, answer in slow))
        heavy = max(answers, key=lambda pair: len(pair[1].body))
        print(f"  heaviest page itself: {heavy[0]} {len(heavy[1].body) / 1024:.0f} KB")


def show(path: str, seconds: list[float], weight: int) -> None:
    print(
        f"  {path:<34} p50 {1000 * statistics.median(seconds):6.1f} ms  p95 {1000 * percentile(seconds, 95):6.1f} ms"
        f"  first view {weight / 1024:5.0f} KB"
    )


def first_view(path: str) -> int:
    """Bytes of the page and of everything it links to on this server."""
    page = fetch(path)
    parts = {part.partition("#")[0] for part in re.findall(r'(?:src|href)="(/static/[^"]+)"', page.text)}
    return len(page.body) + sum(len(fetch(part).body) for part in parts)


def percentile(values: list[float], part: int) -> float:
    return statistics.quantiles(values, n=100, method="inclusive")[part - 1]


if __name__ == "__main__":
    main()
