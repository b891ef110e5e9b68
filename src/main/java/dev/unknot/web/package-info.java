/** The shell around the features: home, about, privacy, urgent help, and what all forms share. */
@ApplicationModule(allowedDependencies = {"catalogue", "activity", "guard", "safety", "picture"})
@NullMarked
package dev.unknot.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
