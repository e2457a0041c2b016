using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PrecisionLeaders.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class ChosenFields : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "Fields",
                table: "Lists",
                type: "INTEGER",
                nullable: false,
                defaultValue: 511);

            migrationBuilder.AddColumn<string>(
                name: "Availability",
                table: "ListEntry",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Pay",
                table: "ListEntry",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Place",
                table: "ListEntry",
                type: "TEXT",
                maxLength: 120,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Availability",
                table: "Candidacies",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "PayExpectation",
                table: "Candidacies",
                type: "TEXT",
                maxLength: 200,
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Fields",
                table: "Lists");

            migrationBuilder.DropColumn(
                name: "Availability",
                table: "ListEntry");

            migrationBuilder.DropColumn(
                name: "Pay",
                table: "ListEntry");

            migrationBuilder.DropColumn(
                name: "Place",
                table: "ListEntry");

            migrationBuilder.DropColumn(
                name: "Availability",
                table: "Candidacies");

            migrationBuilder.DropColumn(
                name: "PayExpectation",
                table: "Candidacies");
        }
    }
}
