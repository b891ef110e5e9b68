package dev.unknot.paper;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.extend.FSStreamFactory;
import dev.unknot.catalogue.Pictures;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The files that a page to print may name: its style and our drawings. Nothing else can be reached from it. */
@Component
class PdfFiles implements FSStreamFactory {

    static final String SCHEME = "unknot";
    static final String BASE = SCHEME + ":/";

    private static final List<String> STYLES = List.of("paper.css", "paper-pdf.css");

    private final Map<String, byte[]> files = new HashMap<>();

    PdfFiles(Pictures pictures) {
        STYLES.forEach(style -> files.put(BASE + style, style(style)));
        pictures.all()
                .forEach(picture -> files.put(
                        BASE + picture.activity().slug() + ".svg",
                        picture.drawing().plain().getBytes(StandardCharsets.UTF_8)));
    }

    @Nullable
    String resolve(@Nullable String base, String name) {
        var address = name.startsWith(BASE) ? name : BASE + name;
        return files.containsKey(address) ? address : null;
    }

    @Override
    public FSStream getUrl(String address) {
        var bytes = files.getOrDefault(address, new byte[0]);
        return new FSStream() {
            @Override
            public InputStream getStream() {
                return new ByteArrayInputStream(bytes);
            }

            @Override
            public Reader getReader() {
                return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
            }
        };
    }

    private static byte[] style(String name) {
        try (var in = new ClassPathResource("static/css/" + name).getInputStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
