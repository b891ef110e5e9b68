package dev.unknot.guard.faults;

import java.lang.Thread.UncaughtExceptionHandler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.LivenessState;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/**
 * Says that this process is not well once memory ran out in it: any thread may have died of that, also those that take
 * connections. {@code -XX:+ExitOnOutOfMemoryError} ends the process instead, before any of this is reached.
 */
@Component
final class OutOfMemory implements UncaughtExceptionHandler, DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(OutOfMemory.class);

    private final ApplicationContext application;
    private final @Nullable UncaughtExceptionHandler otherwise = Thread.getDefaultUncaughtExceptionHandler();

    OutOfMemory(ApplicationContext application) {
        this.application = application;
        Thread.setDefaultUncaughtExceptionHandler(this);
    }

    /** Notes it if memory ran out behind this. */
    void lookFor(Throwable thrown) {
        if (Trace.chain(thrown).stream().anyMatch(OutOfMemoryError.class::isInstance)) {
            AvailabilityChangeEvent.publish(application, ReadinessState.REFUSING_TRAFFIC);
            AvailabilityChangeEvent.publish(application, LivenessState.BROKEN);
            log.error("Memory ran out. Restart this process, and start it with -XX:+ExitOnOutOfMemoryError.");
        }
    }

    @Override
    public void uncaughtException(Thread thread, Throwable thrown) {
        lookFor(thrown);
        if (otherwise == null) {
            log.error("The thread {} died: {}", thread.getName(), Trace.of(thrown));
        } else {
            otherwise.uncaughtException(thread, thrown);
        }
    }

    @Override
    public void destroy() {
        if (Thread.getDefaultUncaughtExceptionHandler() == this) {
            Thread.setDefaultUncaughtExceptionHandler(otherwise);
        }
    }
}
