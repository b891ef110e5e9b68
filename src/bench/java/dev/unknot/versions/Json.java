package dev.unknot.versions;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class Json {

    private Json() {}

    static JsonNode of(String text) {
        return JsonMapper.shared().readTree(text);
    }

    static String text(Object value) {
        return JsonMapper.shared().writeValueAsString(value);
    }
}
