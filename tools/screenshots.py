"""Makes the pictures in docs/images: `python tools/screenshots.py`, with the extras test and browser, Chromium and a Chinese font.

The page and the terminal show the first seed report, the two charts the reports of examples/. Look at each after it was made.
"""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

from PIL import Image
from playwright.sync_api import Browser, sync_playwright
from rich.console import Console
from rich.terminal_theme import MONOKAI
from rich.text import Text

import govreport

ROOT = Path(__file__).resolve().parents[1]
IMAGES = ROOT / "docs" / "images"
SEED = "seeds/000_14a1d8ed2f539637.txt"
FIGURE = "超6800亿元"  # the one that is pointed at
COLUMNS, LINES = 92, 27  # of the terminal
WINDOW = """<pre style="font: 15px/1.45 'Noto Sans Mono CJK SC', monospace; display: inline-block; margin: 0; padding: 14px 18px;
background: #16181d; color: #e4e4e4">{code}</pre>"""
COLOURS = 256  # so many are enough for a page of text, and make a small file


def main() -> None:
    """Make all pictures anew."""
    os.chdir(ROOT)
    IMAGES.mkdir(exist_ok=True)
    report = govreport.read(SEED)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        page = report.to_html()
        save("page-light.png", shot(chromium, page, 1360, 800, figure=FIGURE))
        save("page-dark.png", shot(chromium, page, 1360, 800, dark=True, figure=FIGURE))
        save("page-phone.png", shot(chromium, page, 390, 760))
        save("terminal.png", shot(chromium, terminal(), 1000, 600, part="pre"))
        chromium.close()
    save("plot-report.png", picture(govreport.read("examples/reports/huaiyin-2024.txt").plot()))
    save("plot-tracking.png", picture(govreport.track(found for _, found in govreport.read_folder("examples/reports")).plot()))


def shot(
    chromium: Browser, markup: str, width: int, height: int, *, dark: bool = False, figure: str | None = None, part: str | None = None
) -> bytes:
    """What a browser shows of a page where a figure is pointed at, or of one element in it."""
    page = chromium.new_page(
        viewport={"width": width, "height": height}, color_scheme="dark" if dark else "light", device_scale_factor=1.25
    )
    page.set_content(markup)
    if figure:
        page.locator("tbody tr:visible", has_text=figure).first.click()
        page.locator("article").get_by_role("button", name=figure).hover()
        page.get_by_role("tooltip").wait_for()
    taken = page.locator(part).first.screenshot() if part else page.screenshot()
    page.close()
    return taken


def terminal() -> str:
    """The first lines of `govreport show`, in colour, in a page. Its font gives a Chinese character two cells, as a terminal does."""
    command = f"govreport show {SEED}"
    env = {**os.environ, "FORCE_COLOR": "1", "COLUMNS": str(COLUMNS)}
    shown = subprocess.run([sys.executable, "-m", *command.split()], env=env, capture_output=True, encoding="utf-8", check=True).stdout
    console = Console(record=True, width=COLUMNS, file=io.StringIO(), force_terminal=True)
    console.print(f"[bold green]$[/] {command}", highlight=False)
    for line in shown.splitlines()[: LINES - 1]:
        console.print(Text.from_ansi(line), no_wrap=True, overflow="crop", soft_wrap=False)
    return console.export_html(theme=MONOKAI, inline_styles=True, code_format=WINDOW)


def picture(chart: Any) -> bytes:
    """A chart as PNG."""
    file = io.BytesIO()
    chart.save(file, format="png", scale_factor=1.5)
    return file.getvalue()


def save(name: str, png: bytes) -> None:
    """Write a picture with few colours."""
    path = IMAGES / name
    Image.open(io.BytesIO(png)).convert("RGB").quantize(COLOURS).save(path, optimize=True)
    print(f"{path.relative_to(ROOT)}: {path.stat().st_size // 1024} KB")


if __name__ == "__main__":
    main()
