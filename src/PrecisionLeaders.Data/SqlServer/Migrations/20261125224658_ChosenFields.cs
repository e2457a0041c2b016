using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PrecisionLeaders.Data.SqlServer.Migrations
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
                type: "int",
                nullable: false,
                defaultValue: 511);

            migrationBuilder.AlterColumn<string>(
                name: "Line",
                table: "ListEntry",
                type: "nvarchar(2000)",
                maxLength: 2000,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "nvarchar(500)",
                oldMaxLength: 500,
                oldNullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Availability",
                table: "ListEntry",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Pay",
                table: "ListEntry",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Place",
                table: "ListEntry",
                type: "nvarchar(120)",
                maxLength: 120,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Availability",
                table: "Candidacies",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "PayExpectation",
                table: "Candidacies",
                type: "nvarchar(200)",
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

            migrationBuilder.AlterColumn<string>(
                name: "Line",
                table: "ListEntry",
                type: "nvarchar(500)",
                maxLength: 500,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "nvarchar(2000)",
                oldMaxLength: 2000,
                oldNullable: true);
        }
    }
}
