package dev.unknot.web;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import dev.unknot.web.PictureStore.File;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

@Controller
class PictureController {

    private static final MediaType SVG = MediaType.valueOf("image/svg+xml");
    private static final CacheControl FOREVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final PictureStore pictures;

    PictureController(PictureStore pictures) {
        this.pictures = pictures;
    }

    @GetMapping("/pictures/{file:.+\\.svg}")
    ResponseEntity<byte[]> picture(@PathVariable String file) {
        var found = pictures.file(file).orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(SVG)
                .cacheControl(howLong(found))
                .eTag(found.tag())
                .body(found.bytes());
    }

    private static CacheControl howLong(File file) {
        return file.isForever() ? FOREVER : CacheControl.noCache();
    }
}
