package dev.unknot.guard.faults;

import dev.unknot.guard.RequestPath;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Answers for every exception that a handler let go. A controller's own handlers and other advice come first. */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
final class ErrorAdvice {

    private final Faults faults;
    private final ErrorAnswers answers;

    ErrorAdvice(Faults faults, ErrorAnswers answers) {
        this.faults = faults;
        this.answers = answers;
    }

    @ExceptionHandler(Exception.class)
    @Nullable
    Object answer(Exception exception, HttpServletRequest request, HttpServletResponse response, Locale locale) {
        if (Faults.meansNobodyIsListening(exception)) {
            return null; // Nobody is listening any more.
        }
        return answers.answer(RequestPath.of(request), faults.of(exception, request), locale, response);
    }
}
