package dev.unknot.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** How somebody works a page. */
enum Hand {
    MOUSE {
        @Override
        void press(Page page, Locator control) {
            control.click();
        }

        @Override
        void choose(Page page, Locator choice) {
            var words = page.locator("label[for='" + choice.getAttribute("id") + "']")
                    .first();
            words.scrollIntoViewIfNeeded();
            var box = words.boundingBox();
            page.mouse().click(box.x + box.width / 2, box.y + box.height / 2);
        }

        @Override
        void type(Page page, Locator field, String text) {
            field.click();
            page.keyboard().type(text);
        }
    },

    KEYBOARD {
        @Override
        void press(Page page, Locator control) {
            reach(page, control);
            page.keyboard().press("Enter");
        }

        @Override
        void choose(Page page, Locator choice) {
            reach(page, choice);
            for (int n = 0; n < 12 && !hasFocus(choice); n++) {
                page.keyboard().press("ArrowDown");
            }
            if (!choice.isChecked()) {
                page.keyboard().press("Space");
            }
        }

        @Override
        void type(Page page, Locator field, String text) {
            reach(page, field);
            page.keyboard().type(text);
        }
    };

    /** Tab stops on the longest page, and some more. */
    private static final int MOST_TABS = 120;

    private static final String HAS_FOCUS = "e => e === document.activeElement";

    /** A group of radio buttons is one tab stop; the arrow keys move within it. */
    private static final String HAS_FOCUS_IN_GROUP =
            "e => e === document.activeElement || e.type === 'radio' && e.name === document.activeElement.name";

    /** An outline of 2 px or more, on the element or on what represents it, within the window and under nothing else. */
    static final String SHOWS_FOCUS = """
            () => {
              const e = document.activeElement;
              if (e === document.body || e.id === 'content') return true;
              // On the calendar button inside a date, which the browser draws by itself.
              if (e.type === 'date' && !e.matches(':focus-visible')) return true;
              const outlined = (el, pseudo) => {
                const style = getComputedStyle(el, pseudo);
                return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
              };
              const shown = [e, ...(e.labels ?? [])].find(el => outlined(el) || outlined(el, '::after'));
              if (!shown) return false;
              const box = shown.getBoundingClientRect();
              const x = Math.min(Math.max(box.x + box.width / 2, 0), innerWidth - 1);
              const y = box.y + Math.min(box.height / 2, 20);
              if (y < 0 || y > innerHeight) return false;
              const top = document.elementFromPoint(x, y);
              return shown.contains(top) || top.contains(e);
            }
            """;

    abstract void press(Page page, Locator control);

    abstract void choose(Page page, Locator choice);

    abstract void type(Page page, Locator field, String text);

    private static boolean hasFocus(Locator control) {
        return (boolean) control.evaluate(HAS_FOCUS);
    }

    /** Walks with Tab until the control has the focus; on the way the focus can always be seen. */
    private static void reach(Page page, Locator control) {
        for (int tabs = 0; tabs < MOST_TABS; tabs++) {
            if ((boolean) control.evaluate(HAS_FOCUS_IN_GROUP)) {
                return;
            }
            page.keyboard().press("Tab");
            assertThat((boolean) page.evaluate(SHOWS_FOCUS))
                    .as("focus is seen on %s", page.evaluate("document.activeElement.outerHTML.slice(0, 200)"))
                    .isTrue();
        }
        throw new AssertionError("Not reached with Tab: " + control);
    }
}
