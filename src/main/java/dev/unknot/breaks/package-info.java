/** At the desk: small moves for short breaks, on one card, and a timer that says when. */
@ApplicationModule(allowedDependencies = {"activity", "safety", "catalogue", "guard", "input", "web"})
@NullMarked
package dev.unknot.breaks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
