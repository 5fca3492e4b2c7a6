import java.io.FileInputStream;
import java.util.LinkedHashSet;
import java.util.Set;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Validates files: arguments are flavours (3a,ua1) followed by files; prints one line per file and flavour. */
public class Vera {
  public static void main(String[] args) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    for (int i = 1; i < args.length; i++) {
      for (String id : args[0].split(",")) System.out.println(check(PDFAFlavour.fromString(id), id, args[i]));
    }
  }

  private static String check(PDFAFlavour flavour, String id, String file) throws Exception {
    try (PDFAParser parser = Foundries.defaultInstance().createParser(new FileInputStream(file), flavour);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      ValidationResult result = validator.validate(parser);
      Set<String> failed = new LinkedHashSet<>();
      for (TestAssertion assertion : result.getTestAssertions()) {
        if (assertion.getStatus() == TestAssertion.Status.FAILED) {
          failed.add(assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber() + ": " + assertion.getMessage() + " @ " + assertion.getLocation().getContext());
        }
      }
      return (result.isCompliant() ? "PASS " : "FAIL ") + id + " " + result.getTotalAssertions() + " " + file + (failed.isEmpty() ? "" : "\n  " + String.join("\n  ", failed));
    }
  }
}
