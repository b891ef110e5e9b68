package dev.unknot.catalogue;

import dev.unknot.activity.Verification;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Whether a statement claims no more about how it was checked than its sources allow. */
final class StatementCheck {

    private final Map<String, Source> sources;

    StatementCheck(List<Source> sources) {
        this.sources =
                sources.stream().collect(Collectors.toMap(Source::code, Function.identity(), (one, same) -> one));
    }

    /** What is wrong with the status of a statement that names these sources. */
    Optional<String> problem(List<String> codes, Verification status) {
        if (codes.isEmpty() != (status == Verification.JUDGEMENT)) {
            return Optional.of("is JUDGEMENT if, and only if, it names no source");
        }
        var named = codes.stream()
                .map(sources::get)
                .filter(source -> source != null)
                .toList();
        return switch (status) {
            case CHECKED ->
                named.stream().allMatch(Source::wasRead)
                        ? Optional.empty()
                        : Optional.of("is CHECKED, and names a source that was not itself read");
            case PARTLY ->
                named.stream().anyMatch(Source::wasRead)
                        ? Optional.empty()
                        : Optional.of("is PARTLY, and names no source that was itself read");
            case SECONDARY ->
                named.stream().anyMatch(source -> source.reading() != Source.Reading.NOT_READ)
                        ? Optional.empty()
                        : Optional.of("is SECONDARY, and nothing was read about its sources");
            case UNVERIFIED, JUDGEMENT -> Optional.empty();
        };
    }
}
