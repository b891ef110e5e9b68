package dev.unknot.web;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** A quick way out, for people who are not alone: leads to a page that says nothing about anybody. */
@Controller
class LeaveController {

    private static final String NEUTRAL_PAGE = "/guides/posture";

    /** The answers are only in the page that is left; what a browser may have kept of it goes, too. */
    @GetMapping("/leave")
    ResponseEntity<Void> leave() {
        URI neutral = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path(NEUTRAL_PAGE)
                .build()
                .toUri();
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header("Clear-Site-Data", "\"cache\", \"storage\"")
                .location(URI.create(neutral.getRawPath()))
                .build();
    }
}
