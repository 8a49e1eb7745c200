const submitForm = document.getElementById('submit-form');
