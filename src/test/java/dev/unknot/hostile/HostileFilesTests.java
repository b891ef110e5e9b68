package dev.unknot.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * Files of plans with one field made up. Whatever is taken must open everywhere: no answer fails, and none is larger than
 * any honest plan could need.
 */
@SpringBootTest(
        properties = {
            "unknot.limits.requests-per-second=1000000",
            "unknot.limits.burst=1000000",
            "unknot.limits.plans-per-minute=1000000"
        })
@AutoConfigureMockMvc
class HostileFilesTests {

    private static final int FILES = Integer.getInteger("unknot.hostile.files", 60);
    private static final long SEED = Long.getLong("unknot.hostile.seed", 20261130L);
    private static final int MOST_BYTES = 1 << 20;

    @Autowired
    private MockMvcTester mvc;

    @Test
    void openEverywhereOrNowhere() throws UnsupportedEncodingException {
        var back = new BroughtBack(mvc);
        var files = new HostileFiles(SEED, back.file());
        var faults = new ArrayList<String>();
        for (int at = 0; at < FILES && faults.size() < 20; at++) {
            var file = files.next();
            back.everything(file.getKey()).stream()
                    .filter(answer -> answer.status() >= 500
                            || answer.bytes() > MOST_BYTES
                            || answer.asked().equals("import again") && answer.status() != 201)
                    .forEach(answer -> faults.add(file.getValue() + ": " + answer));
        }
        assertThat(faults).isEmpty();
    }
}
