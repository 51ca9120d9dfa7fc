package anlan.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Both handlers of a Lambda log alike. */
class LambdaLogTest {

    @Test
    void the_levels_are_those_of_the_file_that_the_framework_reads() throws Exception {
        Map<String, Level> file = new TreeMap<>();
        try (InputStream xml = LambdaLog.class.getResourceAsStream("/logback.xml")) {
            NodeList loggers = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(xml)
                    .getElementsByTagName("logger");
            for (int n = 0; n < loggers.getLength(); n++) {
                Element logger = (Element) loggers.item(n);
                file.put(logger.getAttribute("name"), Level.valueOf(logger.getAttribute("level")));
            }
        }
        assertThat(file).isNotEmpty().isEqualTo(new TreeMap<>(LambdaLog.LEVELS));
    }
}
