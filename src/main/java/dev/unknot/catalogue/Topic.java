package dev.unknot.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What people read about more than one approach: upper back pain as such, and several approaches together.
 *
 * @param howSure the evidence at a glance, for what can help
 */
public record Topic(
        String slug,
        String name,
        String tagline,
        List<String> inShort,
        Guide.@Nullable HowSure howSure,
        List<Section> sections,
        List<Guide.Claim> claims,
        List<String> sources,
        LocalDate checked,
        LocalDate nextCheck) {

    /** A part with a heading: paragraphs, then points. */
    public record Section(String id, String title, List<String> text, List<String> points) {}

    /** Every sentence that a person reads, a paragraph or list item each. */
    public List<String> text() {
        return Stream.of(
                        Stream.of(tagline),
                        inShort.stream(),
                        howSure == null ? Stream.<String>empty() : Stream.of(howSure.gainText(), howSure.directness()),
                        sections.stream().flatMap(Topic::text),
                        claims.stream().flatMap(Guide.Claim::text))
                .flatMap(Function.identity())
                .filter(Objects::nonNull)
                .toList();
    }

    private static Stream<String> text(Section section) {
        return Stream.of(Stream.of(section.title()), section.text().stream(), section.points().stream())
                .flatMap(Function.identity());
    }
}
