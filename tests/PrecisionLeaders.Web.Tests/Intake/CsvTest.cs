using System.Text;
using PrecisionLeaders.Data.Intake;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Intake;

namespace PrecisionLeaders.Web.Tests.Intake;

public class CsvTest
{
    [Fact]
    public void Columns_are_known_by_the_names_people_give_them()
    {
        var records = Files.Read(Files.Csv).Records;
        var person = records[0].Person!;
        Assert.Equal((2, 3), (records[0].Line, records[1].Line));
        Assert.Equal(("Yusra", "Hallgren-Pike", "MD, PhD", "yusra@quarrybank.example"), (person.GivenName, person.FamilyName, person.Credentials, person.Email));
        Assert.Equal(("0000-0002-1825-0097", "+44 20 5550 0100", "Port Larkhaven"), (person.Orcid, person.Phone, person.Place));
        Assert.Equal(new AppointmentRecord("Chief of Genomic Medicine", "Quarrybank Health", new PartialDate(2019, 4), null), Assert.Single(person.Appointments));
        Assert.Equal(["Oncology", "Pharmacogenomics"], person.Specialties);
        Assert.Equal("Runs a programme for 4,100 families.", person.Case);
        Assert.Equal(("Nkemelu", null), (records[1].Person!.FamilyName, records[1].Person!.GivenName));
    }

    [Fact]
    public void A_name_in_one_piece_is_taken_apart()
    {
        var person = Files.Person("name\n\"Maria de la Cruz-Núñez Jr., MD, FACMG\"\n");
        Assert.Equal(("Maria", "de la Cruz-Núñez", "Jr.", "MD, FACMG"), (person.GivenName, person.FamilyName, person.Suffix, person.Credentials));
    }

    [Theory]
    [InlineData("name;specialties\nJane Doe;\"a;b\"\n")]
    [InlineData("sep=;\nname;specialties\nJane Doe;\"a;b\"\n")]
    [InlineData("name\tspecialties\r\nJane Doe\ta;b\r\n")]
    [InlineData("\"name\" , \"specialties\"\r\n\r\n \"Jane Doe\" , a;b")]
    public void The_first_line_tells_what_parts_the_columns(string text)
    {
        var person = Files.Person(text);
        Assert.Equal(("Doe", 2), (person.FamilyName, person.Specialties.Count));
    }

    [Fact]
    public void Lines_are_counted_through_fields_of_several_lines()
    {
        var records = Files.Read("name,why,start\nJane Doe,\"one\ntwo\nthree\",\nJohn Roe,,soon\n").Records;
        Assert.Equal(5, records[1].Line);
        Assert.Contains("Column “start” says “soon”, which is no date", Files.Error("name,organisation,start\nJohn Roe,Quarrybank,soon\n"), StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_without_a_place_are_named_and_left_unread() =>
        Assert.Equal("Not read, because a profile has no place for it: “date_of_birth”, “shoe size”.", Files.Read("surname,date_of_birth,shoe size\nDoe,19081209,44\n").Note);

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void Files_with_a_byte_order_mark_are_read(string encoding)
    {
        var coded = Encoding.GetEncoding(encoding);
        var file = PeopleFile.Read((byte[])[.. coded.GetPreamble(), .. coded.GetBytes("surname\nÁrnadóttir\n")]);
        Assert.Equal("Árnadóttir", file.Records[0].Person!.FamilyName);
    }

    [Theory]
    [InlineData("title,=cmd|' /C calc'!A0", "Column “title” begins with “=”")]
    [InlineData("title,+1+cmd", "Column “title” begins with “+”")]
    [InlineData("title,@SUM(A1)", "Column “title” begins with “@”")]
    [InlineData("phone,-2+3", "Column “phone” begins with “-”")]
    [InlineData("phone,+44+cmd|x", "Column “phone” begins with “+”")]
    [InlineData("surname,\" =1\"", "Column “surname” begins with “=”")]
    public void A_formula_in_a_field_is_an_error_that_names_the_column(string columnAndValue, string says)
    {
        var (column, value) = (columnAndValue.Split(',')[0], columnAndValue.Split(',', 2)[1]);
        Assert.Contains(says, Files.Error(column == "surname" ? $"surname,given\n{value},x\n" : $"surname,{column}\nDoe,{value}\n"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("surname,given\n,Jane\n", "No family name. Column “surname” is empty")]
    [InlineData("surname,given\nDoe,Jane,x\n", "This line has 3 fields where line 1 names 2 columns")]
    [InlineData("surname,given\nDoe\n", "This line has 1 fields where line 1 names 2 columns")]
    [InlineData("surname,given\nD\"o\"e,Jane\n", "A quotation mark stands in the middle of a field")]
    [InlineData("surname,email\nDoe,nowhere\n", "The e-mail address is none")]
    [InlineData("surname,orcid\nDoe,0000-0002-1825-0098\n", "its check digit does not hold")]
    [InlineData("surname,start\nDoe,2020\n", "There is a date but no position")]
    [InlineData("surname,given\nDoe,Ja\u0007ne\n", "The given name has characters that are not text")]
    public void What_is_wrong_with_one_person_is_told_by_record_and_field(string text, string says)
    {
        Assert.Contains(says, Files.Error(text), StringComparison.Ordinal);
        Assert.Equal(2, Files.Read(text).Records[0].Line);
    }

    [Fact]
    public void A_name_of_5000_letters_is_an_error_with_its_line_and_leaves_the_others_alone()
    {
        var records = Files.Read($"surname,given\nDoe,Jane\n{new string('x', 5000)},John\nRoe,Jim\n").Records;
        Assert.Equal("The family name has 5000 characters; at most 120 fit.", records[1].Error);
        Assert.Equal((3, 160), (records[1].Line, records[1].Label!.Length));
        Assert.Equal(2, records.Count(record => record.Person is not null));
    }

    [Fact]
    public void Markup_is_text() =>
        Assert.Equal("<script>alert(1)</script>", Files.Person("surname\n<script>alert(1)</script>\n").FamilyName);
}
