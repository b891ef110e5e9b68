package dev.unknot.guard.faults;

import dev.unknot.guard.RequestPath;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers for everything that was refused, or failed, before or after a handler. */
@Controller
final class ErrorPage implements ErrorController {

    private final ErrorAnswers answers;

    ErrorPage(ErrorAnswers answers) {
        this.answers = answers;
    }

    @RequestMapping("/error")
    Object answer(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        return answers.answer(failedPath(request), Fault.of(status(request)), locale, response);
    }

    /** Nothing is found at {@code /error} itself. */
    private static HttpStatusCode status(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                ? HttpStatusCode.valueOf(status)
                : HttpStatus.NOT_FOUND;
    }

    /** A path that a proxy has taken off is in front of the one, and need not be in front of the other. */
    private static RequestPath failedPath(HttpServletRequest request) {
        if (!(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path)) {
            return RequestPath.of(request);
        }
        var own = request.getContextPath();
        return new RequestPath(path.startsWith(own) ? path.substring(own.length()) : path);
    }
}
