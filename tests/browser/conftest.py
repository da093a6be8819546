"""A real browser for the page: the system's Chromium, driven by playwright. Where one of them is missing, these tests are skipped by
name; `.ci/run` sets GOVREPORT_BROWSER=required, and then they fail."""

import os
import shutil
from pathlib import Path

import pytest

import govreport

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
# The switches of the machines that these tests run on: no sandbox for root, and nothing that looks for the network.
SWITCHES = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
    "--disable-sync",
)  # fmt: skip
WIDTHS = {"desk": (1440, 900), "tablet": (1000, 800), "phone": (390, 844)}


def _missing(what):
    if os.environ.get("GOVREPORT_BROWSER") == "required":
        pytest.fail(f"{what} is not installed, and GOVREPORT_BROWSER=required")
    pytest.skip(f"{what} is not installed")


@pytest.fixture(scope="module")
def browser():
    """Chromium, for all tests of a module: it is gone before those that come after."""
    if CHROMIUM is None:
        _missing("Chromium")
    try:
        from playwright.sync_api import sync_playwright
    except ModuleNotFoundError:
        _missing("playwright")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=SWITCHES)
        yield chromium
        chromium.close()


class Opened:
    """Pages that a test opened. Whatever it does with them, none may complain, ask for the network or open a dialog."""

    def __init__(self, browser, folder):
        self.browser, self.folder, self.troubles, self.contexts = browser, folder, [], []

    def __call__(self, report, *, width="desk", dark=False, at="", markup=None):
        """The page of a report (or other markup) in a new window."""
        file = self.folder / f"{len(self.contexts)}.html"
        file.write_text(report.to_html() if markup is None else markup, encoding="utf-8")
        size = dict(zip(("width", "height"), WIDTHS[width], strict=True))
        context = self.browser.new_context(viewport=size, color_scheme="dark" if dark else "light", has_touch=width == "phone")
        self.contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(5_000)
        page.on("console", lambda message: self.troubles.append(f"{message.type}: {message.text}"))
        page.on("pageerror", lambda error: self.troubles.append(f"error: {error}"))
        page.on("dialog", lambda dialog: (self.troubles.append(f"dialog: {dialog.message}"), dialog.dismiss()))
        page.on("request", lambda request: None if request.url == file.as_uri() else self.troubles.append(f"request: {request.url}"))
        page.goto(file.as_uri() + at)
        return page


@pytest.fixture
def opened(browser, tmp_path):
    """A function that opens the page of a report."""
    pages = Opened(browser, tmp_path)
    yield pages
    for context in pages.contexts:
        context.close()
    assert pages.troubles == []


@pytest.fixture(scope="session")
def seed():
    """The seed's report."""
    return govreport.read(Path(__file__).parents[2] / "seeds" / "000_14a1d8ed2f539637.txt")
