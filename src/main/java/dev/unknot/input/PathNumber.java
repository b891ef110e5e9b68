package dev.unknot.input;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** A small number in an address, such as that of a week. */
public final class PathNumber {

    private PathNumber() {}

    /**
     * @return 1 to 99
     * @throws ResponseStatusException 404 unless the text is one or two plain digits without a leading zero
     */
    public static int parse(String text) {
        if (!text.matches("[1-9]\\d?")) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return Integer.parseInt(text);
    }
}
