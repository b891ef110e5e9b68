package dev.unknot.web;

import dev.unknot.guard.PublicAddress;
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
 * The security contact (RFC 9116). Only the operator of this instance knows it, so without the setting there is no such
 * file.
 */
@Controller
class SecurityTextController {

    private static final String PATH = "/.well-known/security.txt";
    private static final Duration VALID_FOR = Duration.ofDays(180);
    private static final MediaType TEXT = MediaType.parseMediaType("text/plain;charset=utf-8");

    private final Operator operator;
    private final PublicAddress publicAddress;
    private final Clock clock;

    SecurityTextController(Operator operator, PublicAddress publicAddress, Clock clock) {
        this.operator = operator;
        this.publicAddress = publicAddress;
        this.clock = clock;
    }

    @GetMapping(PATH)
    ResponseEntity<String> securityText() {
        if (operator.securityContact().isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var expires = clock.instant().plus(VALID_FOR).truncatedTo(ChronoUnit.DAYS);
        var text = "Contact: " + operator.securityContact() + "\nExpires: " + expires + "\nPreferred-Languages: en\n";
        return ResponseEntity.ok().contentType(TEXT).body(text + canonical());
    }

    /** Only a fixed address can be canonical; what a request says about itself proves nothing. */
    private String canonical() {
        var address = publicAddress.publicAddress();
        return address.startsWith("https:") ? "Canonical: " + address + PATH + "\n" : "";
    }
}
