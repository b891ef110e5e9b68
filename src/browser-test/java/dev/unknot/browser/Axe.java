package dev.unknot.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The rules of axe, with two that it leaves off. Measuring contrast takes most of its time, so a part of a page that was
 * measured before in the same colours and the same size, with all that is in it, is not measured again.
 */
final class Axe {

    private static final Map<String, Object> ALL_BUT_CONTRAST = Map.of(
            "runOnly",
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"),
            "rules",
            Map.of("target-size", Map.of("enabled", true), "color-contrast", Map.of("enabled", false)));

    /**
     * The parts of a page, each with two fingerprints: of its colours and of its colours and sizes. A fingerprint covers all
     * that is within a part, and the ground that it lies on.
     */
    private static final String PARTS = """
            () => {
              const digest = text => {
                let [a, b] = [0xdeadbeef, 0x41c6ce57];
                for (let n = 0; n < text.length; n++) {
                  const c = text.charCodeAt(n);
                  a = Math.imul(a ^ c, 2654435761);
                  b = Math.imul(b ^ c, 1597334677);
                }
                return (a >>> 0).toString(36) + (b >>> 0).toString(36);
              };
              const isClear = colour => colour === 'transparent' || colour === 'rgba(0, 0, 0, 0)';
              window.parts = [];
              const found = [];
              const see = (e, ground) => {
                const style = getComputedStyle(e);
                const own = [e.tagName, style.color, style.backgroundColor, style.backgroundImage, style.opacity, style.display,
                  style.visibility, style.fontSize, style.fontWeight, style.position, style.zIndex, style.textShadow].join();
                const below = isClear(style.backgroundColor) && style.backgroundImage === 'none' && style.opacity === '1'
                  ? ground : ground + own;
                let [colours, sizes] = [own, own + e.offsetWidth + 'x' + e.offsetHeight];
                const at = window.parts.push(e) - 1;
                for (const child of e.childNodes) {
                  if (child.nodeType === Node.TEXT_NODE) {
                    colours += child.data.trim();
                    sizes += child.data.trim();
                  } else if (child.nodeType === Node.ELEMENT_NODE) {
                    const [itsColours, itsSizes] = see(child, below);
                    colours += itsColours;
                    sizes += itsSizes;
                  }
                }
                found[at] = [digest(ground + colours), digest(ground + sizes)];
                return [digest(colours), digest(sizes)];
              };
              see(document.body, '');
              return found;
            }
            """;

    private static final String RUN = """
            async ([options, known]) => {
              const parts = (known ?? []).map(n => window.parts[n]);
              const old = new Set(parts);
              const exclude = parts.filter(part => !old.has(part.parentElement));
              const results = await axe.run(known ? { exclude } : document, { ...options, resultTypes: ['violations'] });
              return results.violations.map(rule =>
                rule.id + ' ' + rule.nodes.slice(0, 3).map(node => node.html).join(' '));
            }
            """;

    private static final Map<String, Object> CONTRAST =
            Map.of("runOnly", List.of("color-contrast", "color-contrast-enhanced"));

    private final Set<String> measured = new HashSet<>();
    private final Set<String> measuredInSomeSize = new HashSet<>();

    /** Once a page. */
    void bringTo(Page page) {
        page.evaluate(AxeBuilder.getAxeScript());
    }

    /** What is against the rules, contrast left aside. */
    List<String> faults(Page page) {
        return strings(page.evaluate(RUN, Arrays.asList(ALL_BUT_CONTRAST, null)));
    }

    /** Text that is hard to see. */
    List<String> contrastFaults(Page page) {
        return contrastFaults(page, measured, 1);
    }

    /**
     * Text that is hard to see, for colours that another size has not shown yet. What lies over what must have been measured in
     * this size before, in other colours.
     */
    List<String> contrastFaultsOfNewColours(Page page) {
        return contrastFaults(page, measuredInSomeSize, 0);
    }

    private List<String> contrastFaults(Page page, Set<String> known, int fingerprint) {
        var parts = ((List<?>) page.evaluate(PARTS)).stream().map(Axe::strings).toList();
        if (known.contains(parts.get(0).get(fingerprint))) {
            return List.of();
        }
        var old = IntStream.range(0, parts.size())
                .filter(n -> known.contains(parts.get(n).get(fingerprint)))
                .boxed()
                .toList();
        var faults = strings(page.evaluate(RUN, List.of(CONTRAST, old)));
        if (faults.isEmpty()) {
            parts.forEach(part -> {
                measuredInSomeSize.add(part.get(0));
                measured.add(part.get(1));
            });
        }
        return faults;
    }

    private static List<String> strings(Object found) {
        return ((List<?>) found).stream().map(Object::toString).toList();
    }
}
