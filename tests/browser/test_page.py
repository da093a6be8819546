"""The page as people use it: by mouse, by keys, by touch; in light and dark, wide and narrow; and with a report that means ill."""

import re

import pytest

import govreport

TEXT = """2025年金华市政府工作报告
一、2024年工作回顾
全市地区生产总值达到5562.47亿元、增长2.5%，居民收入快于经济增长。小微企业贷款、制造业贷款分别增长27.2%、14.9%。
（一）工业向好。建成“2+4+X”体系，教育、医疗、养老“三大难题”有解，进口居全省第1位，新建厂房30万平方米。
1.提质增效。新增企业300家。
2.数字赋能。改造企业12家。
（三）财政稳健。小微企业、制造业、农业贷款分别增长27.2%、14.9%。
二、2025年主要目标
地区生产总值增长6%左右，城镇新增就业5万人，力争达到6万人，能耗强度下降3%以上。
"""
HOSTILE = """2025年<b>某市</b>政府工作报告<img src=x onerror=alert(0)>
一、2024年回顾<script>alert(1)</script></title></style>
增长5.5%"><img src=x onerror=alert(2)>。新增<i>企业</i>300家，' onmouseover='alert(3)。
粮食产量\u202e50万吨\u202c增长3%&lt;/script&gt;</script></article>{{ 7*7 }}{% raw %}。建成“2+4+<svg onload=alert(4)>”体系，居全省第1位。
（一）<a href=javascript:alert(5)>标题</a>。<iframe src=//x.test></iframe>贷款增长27.2%<link rel=stylesheet href=//x.test/y>。
（三）跳号<base href=//x.test>。小微企业、制造业、农业<object data=//x.test>贷款分别增长27.2%、14.9%。
"""


@pytest.fixture(scope="session")
def report():
    return govreport.parse(TEXT)


def shown_rows(page):
    """The visible rows of the table: name and words."""
    rows = page.locator("tbody tr:visible")
    return [tuple(row.locator("th, td").nth(i).inner_text() for i in (0, 1)) for row in rows.all()]


def top(locator):
    """Where an element stands in the window."""
    return locator.evaluate("element => element.getBoundingClientRect().top")


def in_window(locator):
    return locator.evaluate("e => { const b = e.getBoundingClientRect(); return b.top >= 40 && b.bottom <= innerHeight }")


# --- what it shows ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("width", ["desk", "tablet", "phone"])
def test_the_seeds_page_opens(opened, seed, width):
    page = opened(seed, width=width)
    assert page.title() == seed.title
    assert page.locator("h1").inner_text() == seed.title
    assert page.locator("article").evaluate("article => article.textContent") == seed.source.text
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), "it scrolls sideways"


def test_a_very_narrow_window_does_not_scroll_sideways(opened, report):
    page = opened(report, width="phone")
    page.set_viewport_size({"width": 320, "height": 600})
    assert page.evaluate("document.documentElement.scrollWidth") == 320


@pytest.mark.parametrize("text", ["", "一、\n（一）", "各位代表：\r\n　　增长5%。\r\n"])
def test_any_report_has_a_page_that_works(opened, text):
    page = opened(govreport.parse(text))
    assert page.locator("article").evaluate("article => article.textContent") == text.replace("\r\n", "\n")
    page.locator("#language").click()
    page.get_by_role("button", name="All figures").click()
    assert page.locator("#found").inner_text() == ("1 / 1" if "5%" in text else "No figure fits")


# --- the outline ------------------------------------------------------------------------------------------------------


def test_the_outline_leads_to_a_heading_and_follows_the_text(opened, seed):
    page = opened(seed)
    outline = page.get_by_role("navigation", name="目录")
    assert outline.get_by_role("link").all_inner_texts() == [b.mark + b.heading for b in seed.walk((govreport.Part, govreport.Section))]
    outline.get_by_role("link", name="(四)强改革促开放").click()
    heading = page.get_by_role("heading", name="(四)强改革促开放")
    assert 40 <= top(heading) <= 120
    page.locator("[aria-current]", has_text="(四)").wait_for()
    assert page.evaluate("location.hash") == "#h5"
    page.mouse.move(700, 500)
    page.mouse.wheel(0, 100_000)
    page.locator("[aria-current]", has_text="(六)").wait_for()
    page.go_back()
    page.mouse.wheel(0, -100_000)
    page.locator("[aria-current]").wait_for(state="detached")


def test_the_outline_folds(opened, report):
    page = opened(report)
    deep = page.get_by_role("navigation").get_by_role("link", name="1.提质增效")
    assert not deep.is_visible()
    fold = page.locator("#outline li:has(> a[href='#h2']) > .fold")
    fold.click()
    assert deep.is_visible()
    assert fold.get_attribute("aria-expanded") == "true"
    fold.press("Enter")
    assert not deep.is_visible()


# --- the figures ------------------------------------------------------------------------------------------------------


def test_a_figure_that_is_pointed_at_says_what_it_is(opened, report):
    page = opened(report)
    figure = page.locator("article").get_by_role("button", name="5562.47亿元")
    figure.hover()
    card = page.get_by_role("tooltip")
    card.wait_for()
    assert card.locator("> *").first.inner_text() == "地区生产总值"
    assert "556,247,000,000 元（5562.47亿元）" in card.inner_text()
    assert "已实现" in card.inner_text()
    assert page.evaluate("[...CSS.highlights.get('subject')][0].toString()") == "地区生产总值"
    assert figure.get_attribute("aria-describedby") == "card"
    page.mouse.move(5, 300)
    card.wait_for(state="hidden")
    assert not page.evaluate("CSS.highlights.has('subject')")


def test_the_pointer_may_rest_on_the_card(opened, report):
    page = opened(report)
    page.locator("article").get_by_role("button", name="5562.47亿元").hover()
    page.get_by_role("tooltip").hover()
    page.evaluate("new Promise(done => setTimeout(done, 400))")
    assert page.get_by_role("tooltip").is_visible()


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("6%左右", ("地区生产总值 增速", "目标", "2025", "约")),
        ("第1位", ("进口", "排名", "全省")),
        ("“三大难题”", ("计数式提法", "教育、医疗、养老")),
        ("快于经济增长", ("居民收入", "无数字")),
        ("14.9%", ("“分别”前后个数不等",)),
        ("6万人", ("城镇新增就业 数量 争取", "力争")),
    ],
)
def test_each_mark_says_what_it_is(opened, report, name, said):
    page = opened(report)
    page.locator("article").get_by_role("button", name=name).last.hover()
    page.get_by_role("tooltip").wait_for()
    found = page.get_by_role("tooltip").inner_text()
    assert [word for word in said if word not in found] == []


def test_targets_look_other_than_achievements_without_colour_too(opened, report):
    page = opened(report)
    look = "e => { const s = getComputedStyle(e); return [s.backgroundColor === 'rgba(0, 0, 0, 0)', s.boxShadow === 'none'] }"
    done, goal = (page.locator("article").get_by_role("button", name=name).evaluate(look) for name in ("2.5%", "6%左右"))
    assert (done, goal) == ([False, True], [True, False])
    page.get_by_role("button", name="只看目标").click()
    assert page.locator("article").get_by_role("button", name="2.5%").evaluate(look) == [True, True]
    assert page.locator("article").get_by_role("button", name="6%左右").evaluate(look) == [True, False]


# --- the table --------------------------------------------------------------------------------------------------------


def test_the_table_filters(opened, report):
    page = opened(report)
    facts = sorted(report.facts, key=lambda fact: fact.claim.quantity.span)
    assert [words for _, words in shown_rows(page)] == [fact.claim.quantity.text for fact in facts]
    page.get_by_label("状态").select_option("目标")
    assert [words for _, words in shown_rows(page)] == [f.claim.quantity.text for f in facts if f.status == "target"]
    page.get_by_label("指标或事项", exact=True).select_option("城镇新增就业")
    assert [words for _, words in shown_rows(page)] == ["5万人", "6万人"]
    page.get_by_label("指标或事项", exact=True).select_option("所有指标")
    page.get_by_label("状态").select_option("目标和成绩")
    page.get_by_role("button", name="全部数字").click()
    assert len(shown_rows(page)) == len(report.claims) + len(report.statements)
    page.get_by_label("种类").select_option("面积")
    assert shown_rows(page) == [("厂房", "30万平方米")]
    page.get_by_label("种类").select_option("各类")
    page.get_by_role("searchbox", name="查找").fill("制造业贷款")
    assert ("制造业贷款", "14.9%") in shown_rows(page)
    page.get_by_role("searchbox", name="查找").fill("没有这样的东西")
    assert page.get_by_role("status").inner_text() == "没有符合条件的数字"


def test_the_table_sorts_by_value_and_by_words(opened, report):
    page = opened(report)
    page.get_by_role("button", name="全部数字").click()
    page.get_by_label("种类").select_option("百分比")
    before = shown_rows(page)
    head = page.get_by_role("columnheader", name="原文")
    for way in ("ascending", "descending"):
        head.get_by_role("button").click()
        assert head.get_attribute("aria-sort") == way
        # 3%以上 is a fall, and the least.
        numbers = [float(re.search(r"[\d.]+", words)[0]) * (-1 if words == "3%以上" else 1) for _, words in shown_rows(page)]
        assert len(set(numbers)) == 5
        assert numbers == sorted(numbers, reverse=way == "descending")
    head.get_by_role("button").click()
    assert head.get_attribute("aria-sort") == "none"
    assert shown_rows(page) == before


def test_a_row_leads_to_its_figure(opened, seed):
    page = opened(seed)
    page.get_by_role("row").filter(has_text="货物进出口总额").first.click()
    figure = page.locator("article").get_by_role("button", name="超6800亿元")
    assert in_window(figure)
    assert figure.evaluate("e => e === document.activeElement")
    assert "680,000,000,000 元" in page.get_by_role("tooltip").inner_text()
    number = page.locator(".s.here").get_attribute("id")
    assert page.evaluate("location.hash") == f"#{number}"


def test_the_whole_table_opens_and_closes(opened, report):
    page = opened(report)
    page.get_by_role("button", name="整张表").click()
    assert page.get_by_role("columnheader", name="语法规则").is_visible()
    page.keyboard.press("Escape")
    assert not page.get_by_role("columnheader", name="语法规则").is_visible()


@pytest.mark.parametrize("language", ["中文", "English"])
def test_in_the_whole_table_names_keep_their_room(opened, seed, language):
    page = opened(seed, width="tablet")
    if language == "English":
        page.get_by_role("button", name=language).click()
    page.locator("#wide").click()
    page.locator("[data-scope=all]").click()
    assert page.locator("tbody th").first.evaluate("e => e.getBoundingClientRect().width") >= 200


# --- links, keys ------------------------------------------------------------------------------------------------------


def test_a_link_to_a_sentence_opens_there(opened, seed):
    page = opened(seed, at="#s40")
    page.locator("#s40.here").wait_for()
    assert in_window(page.locator("#s40"))
    assert page.locator("#s40").inner_text() == seed.source[list(seed.walk(govreport.Sentence))[39].span]


def test_a_link_to_a_figure_opens_at_its_sentence(opened, seed):
    page = opened(seed, at="#c40")
    page.locator(".s.here #c40").wait_for()
    assert in_window(page.locator("#c40"))
    assert page.locator("#c40").inner_text() == seed.claims[40].quantity.text
    assert page.evaluate("location.hash") == "#c40"


def test_a_click_on_a_sentence_makes_its_link(opened, seed):
    page = opened(seed)
    page.locator("#s3").click()
    assert page.evaluate("location.hash") == "#s3"


def test_keys_alone_reach_everything(opened, report):
    page = opened(report)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "跳到正文"
    assert page.locator(":focus").evaluate("e => e.getBoundingClientRect().top >= 0"), "the focus is not to be seen"
    page.keyboard.press("Enter")
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("!!document.activeElement.closest('article')"):
            break
    first = page.locator(":focus")
    assert first.inner_text() == "5562.47亿元"
    assert first.evaluate("e => getComputedStyle(e).outlineStyle") == "solid"
    page.get_by_role("tooltip").wait_for()
    page.keyboard.press("ArrowRight")
    assert page.locator(":focus").inner_text() == "2.5%"
    page.keyboard.press("End")
    assert page.locator(":focus").inner_text() == "3%以上"
    assert in_window(page.locator(":focus"))
    page.keyboard.press("Home")
    page.keyboard.press("ArrowLeft")
    assert page.locator(":focus").inner_text() == "5562.47亿元"
    page.keyboard.press("Enter")
    assert page.locator("tbody tr.here").inner_text().startswith("地区生产总值")
    page.keyboard.press("Escape")
    assert not page.get_by_role("tooltip").is_visible()
    page.keyboard.press("Tab")
    assert page.evaluate("!document.activeElement.closest('article')"), "the text is a trap for the Tab key"


# --- languages, light -------------------------------------------------------------------------------------------------


def test_the_words_of_the_page_change_and_come_back(opened, report):
    page = opened(report)
    words = "[...document.querySelectorAll('[data-w]')].map(e => e.textContent)"
    chinese, text = page.evaluate(words), page.locator("article").text_content()
    page.get_by_role("button", name="English").click()
    assert page.evaluate("document.documentElement.lang") == "en"
    english = page.evaluate(words)
    assert [word for word in english if re.search("[\u4e00-\u9fff]", word)] == []
    assert page.get_by_role("searchbox", name="Search").is_visible()
    assert page.locator("article").text_content() == text
    page.get_by_role("button", name="中文").click()
    assert page.evaluate(words) == chinese


@pytest.mark.parametrize("dark", [False, True])
def test_light_and_dark_follow_the_system_until_the_button_says_otherwise(opened, report, dark):
    page = opened(report, dark=dark)
    paper = "getComputedStyle(document.body).backgroundColor"
    first = page.evaluate(paper)
    page.get_by_role("button", name="浅色" if dark else "深色").click()
    second = page.evaluate(paper)
    page.get_by_role("button", name="深色" if dark else "浅色").click()
    assert page.evaluate(paper) == first != second


def test_the_page_works_in_a_notebooks_frame(opened, report):
    """A frame has no address of its own, and where it is closed off, nothing may be stored."""
    markup = f"<!doctype html><title>x</title>{report._repr_html_().replace('<iframe', '<iframe sandbox=allow-scripts')}"
    page = opened(report, markup=markup, width="tablet")
    frame = page.frame_locator("iframe")
    frame.get_by_role("button", name="深色").click()
    frame.get_by_role("button", name="目录").click()
    frame.get_by_role("navigation").get_by_role("link", name="二、2025年主要目标").click()
    heading = frame.get_by_role("heading", name="二、2025年主要目标")
    assert in_window(heading)
    assert page.url.endswith(".html")


# --- phone, print, accessibility --------------------------------------------------------------------------------------


def test_on_a_phone_the_panels_come_when_they_are_called(opened, report):
    page = opened(report, width="phone")
    outline, data = page.locator("#outline"), page.locator("#data")
    assert not outline.is_visible()
    assert not data.is_visible()
    page.get_by_role("button", name="目录").tap()
    outline.get_by_role("link", name="二、").tap()
    assert not outline.is_visible()
    assert in_window(page.get_by_role("heading", name="二、2025年主要目标"))
    page.get_by_role("button", name="数据").tap()
    page.get_by_role("row").filter(has_text="5万人").tap()
    assert not data.is_visible()
    assert in_window(page.locator("article").get_by_role("button", name="5万人"))
    card = page.get_by_role("tooltip").bounding_box()
    assert card["x"] >= 0
    assert card["x"] + card["width"] <= 390


def test_printed_it_is_text_and_table(opened, report):
    page = opened(report, dark=True)
    page.emulate_media(media="print")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert not page.locator("#outline").is_visible()
    assert not page.get_by_role("searchbox").is_visible()
    assert page.locator("tbody tr:visible").count() == len(report.facts)
    assert page.locator("article p").first.evaluate("e => getComputedStyle(e).contentVisibility") == "visible"


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("width", ["desk", "phone"])
def test_axe_finds_nothing(opened, report, dark, width):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe-playwright-python is not installed").Axe()
    page = opened(report, dark=dark, width=width)
    states = {"at rest": lambda: None, "a card": lambda: page.locator("article").get_by_role("button", name="2.5%").focus()}
    states["English"] = lambda: page.locator("#language").click()
    if width == "phone":
        states |= {"outline": lambda: page.locator(".opens").first.click(), "data": lambda: page.locator(".opens").last.click()}
    found = {}
    for state, act in states.items():
        act()
        found[state] = [(v["id"], v["impact"], v["nodes"][0]["html"][:120]) for v in axe.run(page).response["violations"]]
    assert {state: problems for state, problems in found.items() if problems} == {}


# --- a report that means ill ------------------------------------------------------------------------------------------


def test_hostile_text_stays_text(opened):
    report = govreport.parse(HOSTILE)
    page = opened(report)
    assert page.locator("article").evaluate("article => article.textContent") == HOSTILE
    assert page.evaluate("document.scripts.length") == 2
    assert page.locator("article").locator("img, svg, script, iframe, object, link, base, b, i").count() == 0
    page.get_by_role("button", name="全部数字").click()
    for figure in page.locator("article [role=button]").all():
        figure.focus()
        assert page.get_by_role("tooltip").locator("img, svg, script").count() == 0
    page.get_by_role("button", name="English").click()
    assert page.evaluate("document.querySelector('base')") is None


def test_a_character_that_turns_the_reading_direction_is_named_and_turns_nothing(opened):
    page = opened(govreport.parse("一、回顾\n粮食产量\u202e50万吨。增长3%。"))
    hidden = page.locator("article .hidden")
    assert hidden.evaluate("e => getComputedStyle(e, '::before').content") == '"U+202E"'
    left, right = (page.locator("article").get_by_role("button", name=name).bounding_box()["x"] for name in ("50万吨", "3%"))
    assert left < right


def test_the_policy_forbids_what_a_page_does_not_need(opened):
    page = opened(govreport.parse(TEXT))
    broken = page.evaluate("""async () => {
        const broken = [];
        document.addEventListener("securitypolicyviolation", (event) => broken.push(event.effectiveDirective));
        const script = document.createElement("script");
        try { script.textContent = "window.ran = true"; } catch { broken.push("trusted types"); }
        const image = document.createElement("img");
        image.src = "https://x.test/x.png";
        document.body.append(script, image);
        try { document.body.setAttribute("onclick", "window.ran = true"); document.body.click(); } catch { broken.push("attribute"); }
        try { await fetch("https://x.test/"); } catch { broken.push("fetch"); }
        await new Promise((done) => setTimeout(done, 50));
        return [...broken, String(window.ran)];
    }""")
    assert {"img-src", "connect-src", "fetch", "attribute", "trusted types", "undefined"} <= set(broken)
    assert len(opened.troubles) > 3
    opened.troubles.clear()
