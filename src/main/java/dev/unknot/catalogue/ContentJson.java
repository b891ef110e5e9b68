package dev.unknot.catalogue;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import tools.jackson.databind.json.JsonMapper;

/** How guides are written into rows: the same on every machine. */
final class ContentJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultVisibility(visible -> visible.withIsGetterVisibility(Visibility.NONE))
            .build();

    private ContentJson() {}

    static String write(Object entry) {
        return JSON.writeValueAsString(entry);
    }
}
