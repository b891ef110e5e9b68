package dev.unknot.guard;

import dev.unknot.guard.InvalidInput.FieldError;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;

/** Handlers that do one thing each, to see what the guard makes of it, as pages and under {@code /api}. */
@TestConfiguration(proxyBeanMethods = false)
public class Probes {

    enum Mood {
        GOOD,
        BAD
    }

    record Note(String text, Mood mood, LocalDate day) {}

    record Notes(List<Note> notes) {}

    @RestController
    @RequestMapping({"/probe", "/api/probe", "/plans/probe"})
    static class Probe {

        private final JdbcTemplate database;

        Probe(JdbcTemplate database) {
            this.database = database;
        }

        @GetMapping
        String ok() {
            return "fine";
        }

        @GetMapping("/broken")
        String broken() {
            throw new IllegalStateException("sleeps badly");
        }

        @GetMapping("/out-of-memory")
        String outOfMemory() {
            throw new OutOfMemoryError("made up");
        }

        @GetMapping("/busy-view")
        ModelAndView busyView() {
            View view = (model, request, response) -> {
                throw new Busy();
            };
            return new ModelAndView(view);
        }

        @GetMapping("/database")
        int database() {
            return database.queryForList("select code from approach").size();
        }

        @GetMapping("/invalid")
        String invalid() {
            throw new InvalidInput(
                    new FieldError("availability[0].day", "Choose a day.", List.of("MONDAY", "TUESDAY")),
                    new FieldError("startDate", "Choose a date."));
        }

        @GetMapping("/unprocessable")
        String unprocessable() {
            throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT, "sleeps badly");
        }

        @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
        ResponseEntity<Void> form(@RequestParam String text) {
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .header("Location", "/probe?length=" + text.length())
                    .build();
        }

        @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
        int json(@RequestBody Notes notes) {
            return notes.notes().stream().mapToInt(note -> note.text().length()).sum();
        }
    }

    @RestController
    static class Keys {

        private final UnknownKeys unknownKeys;

        Keys(UnknownKeys unknownKeys) {
            this.unknownKeys = unknownKeys;
        }

        @GetMapping({"/plans/{key}", "/api/plans/{key}"})
        String plan(@PathVariable String key, HttpServletRequest request) {
            if (key.equals("known")) {
                return "exhausted: " + unknownKeys.isExhausted(request);
            }
            unknownKeys.record(request);
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }

        @PostMapping({"/api/plans", "/api/assessments"})
        void create() {}
    }
}
