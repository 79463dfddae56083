package dev.lisle.publisher.documents;

import dev.lisle.publisher.documents.DraftReader.Body;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Drafts as Markdown. Fields of a draft may stand at the top between two lines {@code ---}, in YAML; their names are those
 * of {@link DraftJson}. A line {@code ---} in the text ends a part. Images become media, with their alt texts; emphasis
 * becomes styles, which a text attachment shows.
 */
public final class DraftMarkdown {
    private static final Pattern FRONT_MATTER =
            Pattern.compile("\\A---[ \\t]*\\R(.*?)(?:^|\\R)---[ \\t]*(?:\\R|\\z)", Pattern.DOTALL | Pattern.MULTILINE);

    private DraftMarkdown() {}

    /**
     * Reads a draft. Looks into no file.
     *
     * @param folder to which paths of media are relative, the one of the Markdown file; null leaves them as they are
     * @throws dev.lisle.publisher.drafts.InvalidDraftException if the front matter is none of a draft, or if it cannot be
     *     published
     */
    public static DraftDocument read(String markdown, @Nullable Path folder) {
        return read(markdown, folder, Set.of()).document();
    }

    /**
     * The same of a document whose front matter may also have notes: fields that are no part of a draft.
     *
     * @param notes the names of those fields
     */
    public static NotedDraft read(String markdown, @Nullable Path folder, Set<String> notes) {
        Matcher top = FRONT_MATTER.matcher(markdown);
        boolean hasFields = top.find();
        Fields fields = Fields.of("", hasFields ? yaml(top.group(1)) : Map.of());
        Map<String, String> said = new TreeMap<>();
        for (String name : notes) {
            String text = fields.text(name);
            if (text != null) {
                said.put(name, text);
            }
        }
        DraftReader reader = new DraftReader(folder);
        Body body = MarkdownText.of(hasFields ? markdown.substring(top.end()) : markdown, reader);
        return new NotedDraft(reader.read(fields, body), said);
    }

    private static Object yaml(String text) {
        try {
            Object value =
                    new Load(LoadSettings.builder().setLabel("front matter").build()).loadFromString(text);
            return value == null ? Map.of() : value;
        } catch (YamlEngineException e) {
            throw Fields.refused("The front matter is no YAML: " + e.getMessage());
        }
    }
}
