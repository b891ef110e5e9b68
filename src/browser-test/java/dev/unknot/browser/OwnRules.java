package dev.unknot.browser;

import com.microsoft.playwright.Page;
import java.util.List;

/** What we ask of every page beyond axe, measured where the page is laid out. */
final class OwnRules {

    /**
     * One h1, no level left out, each landmark and each group of choices with its name; at most two callouts, what not to do
     * said as such, and a list of signs as the end of a sentence.
     */
    private static final String STRUCTURE = """
            () => {
              const faults = [];
              const seen = e => e.getClientRects().length > 0;
              const all = selector => [...document.querySelectorAll(selector)].filter(seen);
              const words = ids => (ids ?? '').split(' ').map(id => document.getElementById(id)?.textContent.trim() ?? '').join('');
              const isNamed = e => e.getAttribute('aria-label')?.trim() || words(e.getAttribute('aria-labelledby'));
              const levels = all('h1, h2, h3, h4, h5, h6').map(e => [Number(e.tagName[1]), e]);
              if (levels.filter(([level]) => level === 1).length !== 1) faults.push('Not one h1');
              levels.forEach(([level, e], n) => {
                if (level > (n ? levels[n - 1][0] : 1) + 1) faults.push('Skips a level: ' + e.outerHTML.slice(0, 120));
                if (!e.textContent.trim()) faults.push('Empty heading: ' + e.outerHTML.slice(0, 120));
              });
              if (all('main').length !== 1) faults.push('Not one main');
              for (const landmark of ['body > header', 'body > footer']) {
                if (all(landmark).length > 1) faults.push('More than one ' + landmark);
              }
              all('nav, [role=search], [role=region], aside').filter(e => !isNamed(e))
                .forEach(e => faults.push('Landmark without a name: ' + e.outerHTML.slice(0, 120)));
              const isGroup = e => e.type === 'radio' || all(`input[type=checkbox][name='${e.name}']`).length > 1;
              all('input[type=radio], input[type=checkbox]').filter(isGroup).forEach(e => {
                const group = e.closest('fieldset, [role=radiogroup], [role=group]');
                const name = group?.querySelector(':scope > legend')?.textContent.trim() || group && isNamed(group);
                if (!name) faults.push('Choice without a legend: ' + e.outerHTML);
              });
              if (all('.callout').length > 2) faults.push(all('.callout').length + ' callouts');
              [...document.querySelectorAll('.dont-list li')].filter(e => !/^\\W*Do not /.test(e.textContent.trim()))
                .forEach(e => faults.push('Must say "Do not": ' + e.outerHTML.slice(0, 120)));
              all('.care-card:not(.care-card-routine)').filter(e => e.querySelector(':scope > .care-card-body > ul:first-child'))
                .map(e => e.querySelector('h2, h3')).filter(e => e && !e.textContent.trim().endsWith('if:'))
                .forEach(e => faults.push('Must end "if:": ' + e.outerHTML));
              return faults;
            }
            """;

    /** Nothing goes away, moves on or plays by itself, and no control is left out of the order of the page. */
    private static final String STILL = """
            () => [...document.querySelectorAll('meta[http-equiv], [autoplay], marquee, blink, audio, video, [tabindex]')]
              .filter(e => !(e.tabIndex < 1 && e.hasAttribute('tabindex')))
              .map(e => 'Moves by itself or comes too early: ' + e.outerHTML.slice(0, 120))
            """;

    /** A control with its label, at least 44 by 44 px. A link in running text may be as high as the text. */
    private static final String TARGETS = """
            () => {
              const least = 43.9;
              const seen = e => e.getClientRects().length > 0 && getComputedStyle(e).visibility === 'visible';
              const isInText = e => getComputedStyle(e).display === 'inline' && !coversItsCard(e);
              const coversItsCard = e => getComputedStyle(e, '::after').position === 'absolute';
              const box = e => {
                const boxes = [coversItsCard(e) ? e.offsetParent : e, ...(e.labels ?? [])].filter(seen).map(part => part.getBoundingClientRect());
                return ['width', 'height'].map(side => Math.max(...boxes.map(one => one[side])));
              };
              return [...document.querySelectorAll('button, input, select, textarea, summary, a[href]')]
                .filter(e => e.type !== 'hidden' && seen(e) && !e.closest('.skip-link, [aria-hidden=true]') && !isInText(e))
                .map(e => [e, ...box(e)])
                .filter(([, width, height]) => width < least || height < least)
                .map(([e, width, height]) => `Small, ${Math.round(width)} x ${Math.round(height)}: ` + e.outerHTML.slice(0, 160));
            }
            """;

    /** What comes later in the page is below, or beside it further on: the order without a stylesheet is the order seen. */
    private static final String ORDER = """
            () => {
              const faults = [];
              const seen = e => e.getClientRects().length > 0 && e.offsetWidth > 2 && e.offsetHeight > 2;
              const isOwnBox = e => e.ariaHidden !== 'true' && !['inline', 'contents'].includes(getComputedStyle(e).display)
                && !['absolute', 'fixed'].includes(getComputedStyle(e).position);
              for (const parent of document.querySelectorAll('body, body *:not(svg, svg *)')) {
                const children = [...parent.children].flatMap(e => getComputedStyle(e).display === 'contents' ? [...e.children] : e).filter(e => seen(e) && isOwnBox(e) && !(e instanceof SVGElement));
                for (let n = 1; n < children.length; n++) {
                  const [before, after] = [children[n - 1], children[n]].map(e => e.getBoundingClientRect());
                  const isAbove = after.bottom <= before.top + 1 && after.left < before.right - 1;
                  const isBack = after.right <= before.left + 1 && after.top < before.bottom - 1;
                  if (isAbove || isBack) {
                    faults.push('Seen before what it follows: ' + children[n].outerHTML.slice(0, 120));
                  }
                }
              }
              return faults;
            }
            """;

    private OwnRules() {}

    /** What a page breaks of these rules in the window it has. */
    static List<String> faults(Page page) {
        return List.of(STRUCTURE, STILL, TARGETS, ORDER).stream()
                .flatMap(rule -> ((List<?>) page.evaluate(rule)).stream())
                .map(Object::toString)
                .toList();
    }
}
