package dev.lisle.publisher.documents;

import dev.lisle.client.containers.StyledSpan;
import dev.lisle.client.containers.TextSpan;
import dev.lisle.client.containers.TextStyle;
import dev.lisle.publisher.documents.DraftReader.Body;
import dev.lisle.publisher.drafts.Media;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;

/** Markdown as the plain text that a post shows, with what was emphasised, and with its images. */
final class MarkdownText extends AbstractVisitor {
    private static final String BREAK = "\u0000"; // no text can have it: CommonMark replaces it
    private static final TextContentRenderer PLAIN =
            TextContentRenderer.builder().build();

    private final StringBuilder text = new StringBuilder();
    private final List<StyledSpan> styles = new ArrayList<>();
    private final List<Media> media = new ArrayList<>();
    private final EnumSet<TextStyle> look = EnumSet.noneOf(TextStyle.class);
    private final DraftReader reader;
    private String indent = "";

    private MarkdownText(DraftReader reader) {
        this.reader = reader;
    }

    static Body of(String markdown, DraftReader reader) {
        MarkdownText visitor = new MarkdownText(reader);
        Parser.builder()
                .extensions(List.of(StrikethroughExtension.create()))
                .build()
                .parse(markdown)
                .accept(visitor);
        return visitor.body();
    }

    /** The separator is lengthened until no line of the text is like it; styles move along. */
    private Body body() {
        String separator = null;
        String plain = text.toString();
        if (plain.contains(BREAK)) {
            separator = "---";
            while (plain.lines().map(String::strip).toList().contains(separator)) {
                separator += "-";
            }
        }
        StringBuilder written = new StringBuilder();
        int[] moved = new int[plain.length() + 1];
        for (int i = 0; i < plain.length(); i++) {
            moved[i] = written.length();
            written.append(plain.charAt(i) == BREAK.charAt(0) ? separator : plain.substring(i, i + 1));
        }
        moved[plain.length()] = written.length();
        List<StyledSpan> spans = styles.stream()
                .map(style -> new StyledSpan(
                        new TextSpan(
                                moved[style.span().start()], moved[style.span().end()]),
                        style.styles()))
                .toList();
        return new Body(written.toString(), media, spans, separator);
    }

    @Override
    public void visit(Text node) {
        write(node.getLiteral());
    }

    @Override
    public void visit(Code node) {
        write(node.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak node) {
        write(" ");
    }

    @Override
    public void visit(HardLineBreak node) {
        write("\n" + indent);
    }

    @Override
    public void visit(Emphasis node) {
        styled(node, TextStyle.ITALIC);
    }

    @Override
    public void visit(StrongEmphasis node) {
        styled(node, TextStyle.BOLD);
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof Strikethrough) {
            styled(node, TextStyle.STRIKETHROUGH);
        } else {
            visitChildren(node);
        }
    }

    @Override
    public void visit(Heading node) {
        block();
        styled(node, TextStyle.BOLD);
    }

    @Override
    public void visit(Paragraph node) {
        if (!(node.getParent() instanceof ListItem item && item.getFirstChild() == node)) {
            block();
        }
        visitChildren(node);
    }

    @Override
    public void visit(BlockQuote node) {
        visitChildren(node);
    }

    @Override
    public void visit(BulletList node) {
        items(node, node.isTight(), -1);
    }

    @Override
    public void visit(OrderedList node) {
        Integer start = node.getMarkerStartNumber();
        items(node, node.isTight(), start == null ? 1 : start);
    }

    @Override
    public void visit(FencedCodeBlock node) {
        code(node.getLiteral());
    }

    @Override
    public void visit(IndentedCodeBlock node) {
        code(node.getLiteral());
    }

    @Override
    public void visit(HtmlBlock node) {
        code(node.getLiteral()); // a post shows what was written
    }

    @Override
    public void visit(HtmlInline node) {
        write(node.getLiteral());
    }

    @Override
    public void visit(ThematicBreak node) {
        block();
        text.append(BREAK);
    }

    /** A link whose words are not its address is followed by that. */
    @Override
    public void visit(Link node) {
        int start = text.length();
        visitChildren(node);
        String words = text.substring(start);
        String address = node.getDestination();
        if (!address.equals(words) && !address.equals("mailto:" + words)) {
            write(words.isEmpty() ? address : " (" + address + ")");
        }
    }

    @Override
    public void visit(Image node) {
        String words = PLAIN.render(textOf(node)).strip();
        media.add(new Media(reader.source(node.getDestination(), null), words.isEmpty() ? null : words));
    }

    private static Node textOf(Image image) {
        Paragraph paragraph = new Paragraph();
        for (Node child = image.getFirstChild(); child != null; ) {
            Node next = child.getNext();
            paragraph.appendChild(child);
            child = next;
        }
        return paragraph;
    }

    private void items(Node list, boolean tight, int first) {
        String outer = indent;
        int number = first;
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            if (tight && (item != list.getFirstChild() || list.getParent() instanceof ListItem)) {
                text.append('\n');
            } else {
                block();
            }
            text.append(outer).append(first < 0 ? "• " : number++ + ". ");
            indent = outer + "  ";
            visitChildren(item);
        }
        indent = outer;
    }

    private void code(String literal) {
        block();
        text.append(literal.stripTrailing());
    }

    private void styled(Node node, TextStyle style) {
        boolean added = look.add(style);
        visitChildren(node);
        if (added) {
            look.remove(style);
        }
    }

    private void block() {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--; // an image alone leaves none, but one among words may
        }
        text.setLength(end);
        if (end > 0 && text.indexOf("\n\n", end - 2) < 0) {
            text.append("\n\n");
        }
    }

    private void write(String words) {
        int start = text.length();
        text.append(words);
        if (look.isEmpty() || words.isEmpty()) {
            return;
        }
        StyledSpan last = styles.isEmpty() ? null : styles.get(styles.size() - 1);
        if (last != null && last.span().end() == start && last.styles().equals(look)) {
            styles.set(
                    styles.size() - 1, new StyledSpan(new TextSpan(last.span().start(), text.length()), last.styles()));
        } else {
            styles.add(new StyledSpan(new TextSpan(start, text.length()), Set.copyOf(look)));
        }
    }
}
