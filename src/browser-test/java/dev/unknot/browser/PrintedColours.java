package dev.unknot.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.Media;
import java.util.List;

/**
 * Whether what a page prints can be read: 4.5 to 1, or 3 to 1 for large letters. A browser prints backgrounds or leaves them
 * out, as the person likes, so letters must stand out from white paper as well as from the ground the page gives them.
 */
final class PrintedColours {

    private static final String PALE = """
            () => {
              const parts = colour => colour.match(/[\\d.]+/g).map(Number);
              const light = colour => parts(colour).slice(0, 3).map(c => c / 255)
                .map(c => c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
                .reduce((sum, c, n) => sum + c * [0.2126, 0.7152, 0.0722][n], 0);
              const ratio = (a, b) => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
              const isClear = colour => parts(colour)[3] === 0;
              const ground = e => {
                for (let at = e; at; at = at.parentElement) {
                  const style = getComputedStyle(at);
                  if (!isClear(style.backgroundColor)) return style;
                }
                return null;
              };
              const isHidden = e => e.closest('.hidden-text') || e.getClientRects().length === 0 || getComputedStyle(e).visibility !== 'visible';
              const faults = new Set();
              const check = (e, style, words) => {
                const size = parseFloat(style.fontSize);
                const least = size >= 24 || size >= 18.66 && style.fontWeight >= 700 ? 3 : 4.5;
                const below = ground(e);
                const grounds = [1];
                if (below) grounds.push(light(below.backgroundColor));
                if (below?.printColorAdjust === 'exact') grounds.shift();
                const worst = Math.min(...grounds.map(one => ratio(light(style.color), one)));
                if (worst < least) faults.add(`${worst.toFixed(2)} to 1, ${style.color}: ${words.trim().slice(0, 60)}`);
              };
              const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              for (let text = texts.nextNode(); text; text = texts.nextNode()) {
                const e = text.parentElement;
                if (text.data.trim() && !e.closest('svg, script, option') && !isHidden(e)) check(e, getComputedStyle(e), text.data);
              }
              for (const e of document.querySelectorAll('body *')) {
                if (isHidden(e)) continue;
                for (const part of ['::before', '::after', '::marker']) {
                  const style = getComputedStyle(e, part);
                  const isList = part === '::marker' && getComputedStyle(e).display === 'list-item' && getComputedStyle(e).listStyleType !== 'none';
                  if (isList || /\\w/.test(style.content) && /^["a-z]*counter|^"/.test(style.content)) check(e, style, part + ' of ' + e.textContent);
                }
              }
              return [...faults];
            }
            """;

    private PrintedColours() {}

    /** What is too pale on paper, in the colour scheme that the page has now. Leaves the page as on a screen. */
    static List<String> faults(Page page) {
        page.emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
        var faults =
                ((List<?>) page.evaluate(PALE)).stream().map(Object::toString).toList();
        page.emulateMedia(new EmulateMediaOptions().setMedia(Media.SCREEN));
        return faults;
    }
}
