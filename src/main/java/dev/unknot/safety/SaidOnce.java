package dev.unknot.safety;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says each sentence once: texts for two conditions share some, and a person with both should not read them twice. */
public final class SaidOnce {

    private static final Pattern BETWEEN_SENTENCES = Pattern.compile("(?<=[.!?])\\s+(?=\\p{Lu})");

    private final Set<String> said = new HashSet<>();

    /** The texts without the sentences that were said before; one that says nothing new is left out. */
    public List<String> of(List<String> texts) {
        var news = new ArrayList<String>();
        for (var text : texts) {
            var rest =
                    Stream.of(BETWEEN_SENTENCES.split(text)).filter(said::add).collect(Collectors.joining(" "));
            if (!rest.isEmpty()) {
                news.add(rest);
            }
        }
        return List.copyOf(news);
    }
}
