/** A plan on paper: as a page to print, as a PDF, on one sheet, in large print, and for a practitioner. */
@ApplicationModule(
        allowedDependencies = {"activity", "catalogue", "guard", "picture", "plan", "plan::pages", "plan::words", "web"
        })
@NullMarked
package dev.unknot.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
