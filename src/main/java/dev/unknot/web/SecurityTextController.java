package dev.unknot.web;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

/**
 * Whom to tell about a hole (RFC 9116). Only whoever runs this instance can say, so without the setting there is no such
 * file.
 */
@Controller
class SecurityTextController {

    private static final Duration VALID_FOR = Duration.ofDays(180);
    private static final MediaType TEXT = MediaType.parseMediaType("text/plain;charset=utf-8");

    private final Operator operator;
    private final Clock clock;

    SecurityTextController(Operator operator, Clock clock) {
        this.operator = operator;
        this.clock = clock;
    }

    @GetMapping("/.well-known/security.txt")
    ResponseEntity<String> securityText() {
        if (operator.securityContact().isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var expires = clock.instant().plus(VALID_FOR).truncatedTo(ChronoUnit.DAYS);
        var text = "Contact: %s\nExpires: %s\nPreferred-Languages: en\n".formatted(operator.securityContact(), expires);
        return ResponseEntity.ok().contentType(TEXT).body(text);
    }
}
